import { join } from "node:path";
import { launchChromium } from "@gofz/chromium";
import type { Page } from "playwright-core";
import { rolldown } from "rolldown";
import type { Measured, measured } from "./browser-page.ts";
import { digits, type Table } from "./table.ts";

const functions = ["swish", "mish", "gelu", "geluTanh"] as const;

/** A secure address, which WebGPU asks for; nothing is fetched from it. */
const address = "https://gofz.invalid/";

/** Forward and gradient on 2^20 elements in Chromium, whose adapters compute in software, through TensorFlow.js's webgl and webgpu. */
export async function browser(repetitions: number): Promise<Table> {
  const chromium = await launchChromium();
  try {
    const page = await chromium.newPage();
    await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.goto(address);
    await page.addScriptTag({ content: await script() });
    const rows = [];
    for (const backend of ["webgl", "webgpu"]) {
      for (const name of functions) {
        const { theirs, ours, least } = await measure(page, backend, name, repetitions);
        rows.push([
          `${name}, ${backend}`,
          digits(theirs.median),
          digits(ours.median),
          digits(theirs.median / ours.median),
          digits(least.median),
          String(theirs.kernels),
          String(ours.kernels),
        ]);
      }
    }
    return {
      title: "Forward and gradient in Chromium, TensorFlow.js webgl and webgpu, 2^20 elements",
      note: `Milliseconds of tf.valueAndGrad until both results are read, medians of ${repetitions} in one page, and their ratio; inputs are normal with a deviation of 3. Two negations, read likewise, are about the least that two kernels can take. WebGL and WebGPU compute in software. Kernels: those that tf.profile lists for one such pass, without those that launch nothing (Identity, Cast, Reshape).`,
      head: ["f, backend", "TF.js", "gofz", "TF.js / gofz", "two negations", "TF.js kernels", "gofz kernels"],
      rows,
    };
  } finally {
    await chromium.close();
  }
}

async function measure(page: Page, ...args: Parameters<typeof measured>): Promise<Measured> {
  return page.evaluate(`bench.measured(...${JSON.stringify(args)})`);
}

/** The built page with all it imports, as one script that makes the global `bench`. */
async function script(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, "../dist/browser-page.js"),
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  const { output } = await bundle.generate({ format: "iife", name: "bench", codeSplitting: false });
  await bundle.close();
  return output[0].code;
}
