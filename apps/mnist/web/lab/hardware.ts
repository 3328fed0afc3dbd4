import { MissingError } from "../../src/browser/missing-error.ts";

/** Throws, with what would help, unless this worker can draw with WebGL2. */
export function requireWebgl(): void {
  const canvas = typeof OffscreenCanvas === "undefined" ? undefined : new OffscreenCanvas(1, 1);
  if (canvas?.getContext("webgl2")) return;
  throw new MissingError(
    "This browser gives its workers no WebGL2. Turn on hardware acceleration in its settings, or use a newer browser.",
  );
}

/** Rejects, with what would help, unless this worker gets a WebGPU adapter. */
export async function requireWebgpu(): Promise<void> {
  const { gpu } = navigator as Navigator & { readonly gpu?: { requestAdapter(): Promise<unknown> } };
  if (gpu === undefined) {
    throw new MissingError(
      "This browser has no WebGPU here. Chrome and Edge from 113 and Safari from 26 have it; the page must come by https or from localhost.",
    );
  }
  if ((await gpu.requestAdapter()) === null)
    throw new MissingError("WebGPU finds no adapter on this machine. Update the graphics driver, or turn on hardware acceleration.");
}
