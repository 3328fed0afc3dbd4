import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** The names that Chromium and its kin go by. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"] as const;

/** Where a Chromium is on the PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  const { PATH = "" } = process.env;
  const paths = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

/** Starts it without a window; WebGL and WebGPU compute in software where there is no graphics card. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ..."--headless --no-sandbox --disable-quic --no-first-run --disable-background-networking".split(" "),
      ..."--disable-component-update --disable-sync --enable-unsafe-webgpu".split(" "),
    ],
  });
}
