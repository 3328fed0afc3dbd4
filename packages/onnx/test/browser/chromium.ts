import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, extname, join } from "node:path";
import { launchChromium } from "@gofz/chromium";
import { encodeModel, type Model } from "@gofz/onnx";

/** A page of a headless Chromium with onnxruntime-web. */
export interface Tab {
  /** The outputs of a model from x, each of as many numbers. */
  readonly run: (provider: "wasm" | "webgpu", model: Model, x: Float32Array) => Promise<Readonly<Record<string, Float32Array>>>;
  readonly close: () => Promise<void>;
}

/** A secure address, which WebGPU asks for; nothing is fetched from it. */
const address = "https://gofz.invalid/";
const policy = "script-src 'self' 'wasm-unsafe-eval' blob:";
const runtime = join(dirname(createRequire(import.meta.url).resolve("onnxruntime-web")));
const contentTypes: Readonly<Record<string, string>> = { ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** Starts Debian's Chromium with software adapters. Throws if no Chromium is on the PATH. */
export async function open(): Promise<Tab> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.route(`${address}**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const contentType = contentTypes[extname(name)];
    const folder = name === "page.mjs" ? import.meta.dirname : runtime;
    const body = contentType === undefined ? '<script type="module" src="page.mjs"></script>' : await readFile(join(folder, name));
    await route.fulfill({ contentType: contentType ?? "text/html", body, headers: { "Content-Security-Policy": policy } });
  });
  const problems: Error[] = [];
  page.on("pageerror", (error) => problems.push(error));
  await page.goto(address);
  if (problems[0] !== undefined) throw problems[0];
  const run: Tab["run"] = async (provider, model, x) => {
    const given = [provider, base64(encodeModel(model)), base64(new Uint8Array(x.buffer, x.byteOffset, x.byteLength))];
    // In text: playwright would make a function's by eval.
    const outputs: Readonly<Record<string, string>> = await page.evaluate(`run(...${JSON.stringify(given)})`);
    return Object.fromEntries(Object.entries(outputs).map(([name, text]) => [name, floats(text)]));
  };
  return { run, close: () => browser.close() };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function floats(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
}
