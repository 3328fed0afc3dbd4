import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Starts Debian's Chromium without a window; WebGL and WebGPU compute in software. Throws if no Chromium is on the PATH. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      ..."--headless --no-sandbox --disable-quic --no-first-run --disable-background-networking".split(" "),
      ..."--disable-component-update --disable-sync --enable-unsafe-webgpu".split(" "),
    ],
  });
}

function executable(): string {
  const { PATH = "" } = process.env;
  const folders = PATH.split(delimiter);
  const found = folders.map((folder) => join(folder, "chromium")).find((path) => existsSync(path));
  if (found === undefined) throw new Error("There is no chromium on the PATH. Install it: apt-get install chromium.");
  return found;
}
