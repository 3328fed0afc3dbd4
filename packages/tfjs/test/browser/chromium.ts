import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { launchChromium } from "@gofz/chromium";
import { rolldown } from "rolldown";
import { planned } from "../../../../tooling/vitest/planned.ts";
import type { Gofz } from "./page.ts";

/** A page of a headless Chromium, with what ./page.ts has. */
export interface Tab {
  /** Calls a function of the page. Arguments and results go as JSON. */
  readonly call: <Name extends keyof Gofz>(name: Name, ...args: Parameters<Gofz[Name]>) => ReturnType<Gofz[Name]>;
  readonly close: () => Promise<void>;
}

/** A secure address, which WebGPU asks for; nothing is fetched from it. */
const address = "https://gofz.invalid/";

/**
 * The policy of a strict page; and of one where TensorFlow.js's wasm backend has threads: isolated from other origins, which shared memory
 * asks for, and with scripts from blobs, without which that backend waits for its threads for ever.
 */
const headers = {
  strict: { "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval'" },
  threaded: {
    "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval' blob:",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  },
};

/** Starts Debian's Chromium with software adapters. Throws if no Chromium is on the PATH. */
export async function open(kind: keyof typeof headers): Promise<Tab> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  script ??= bundle();
  const source = await script;
  await page.route(`${address}**`, async (route) => {
    const [contentType, body] = await resource(route.request().url(), source);
    await route.fulfill({ contentType, body, headers: headers[kind] });
  });
  const problems: Error[] = [];
  page.on("pageerror", (error) => problems.push(error));
  await page.goto(address);
  if (problems[0] !== undefined) throw problems[0];
  // In text: playwright would make a function's by eval.
  const call: Tab["call"] = (name, ...args) => page.evaluate(`gofz.${name}(...${JSON.stringify(args)})`) as ReturnType<Gofz[typeof name]>;
  return { call, close: () => browser.close() };
}

/** The page, its script, and the WebAssembly of TensorFlow.js's backend. */
async function resource(url: string, script: string): Promise<readonly [contentType: string, body: string | Buffer]> {
  if (url.endsWith(".js")) return ["text/javascript", script];
  if (url.endsWith(".wasm")) return ["application/wasm", await readFile(join(wasmFolder, basename(url)))];
  return ["text/html", '<script type="module" src="page.js"></script>'];
}

const wasmFolder = dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"));

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const build = await rolldown({
    input: `${import.meta.dirname}/page.ts`,
    platform: "browser",
    plugins: [planned()],
    resolve: { conditionNames: ["@gofz/source", "import", "module", "browser", "default"] },
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  await build.close();
  return output[0].code;
}
