import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** No folder of the PATH has a chromium. */
export class NoChromiumError extends Error {
  constructor() {
    super("There is no chromium on the PATH. Install it: apt-get install chromium.");
  }
}

/**
 * Starts Debian's Chromium without a window; WebGL and WebGPU compute in software. It ends with this process at the latest; what a signal
 * does is left to the caller. Throws {@link NoChromiumError}.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    handleSIGINT: false,
    handleSIGTERM: false,
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
  if (found === undefined) throw new NoChromiumError();
  return found;
}
