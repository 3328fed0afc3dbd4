import { UnsupportedError } from "@gofz/core";
import type { Precision } from "@gofz/wasm";
import type { KernelFunc } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";
import type { Variant } from "../variant.ts";
import { composed } from "./composed.ts";
import { cpu } from "./cpu.ts";
import { summed } from "./summed.ts";
import { wasm } from "./wasm.ts";
import { webgl } from "./webgl.ts";
import { webgpu } from "./webgpu.ts";

/** How a backend's kernels are made, and how precise they can be. */
interface Backend {
  readonly make: (tf: TensorFlow, variant: Variant) => KernelFunc;
  readonly precisions: readonly Precision[];
}

/** The backends with fused kernels. */
const backends: ReadonlyMap<string, Backend> = new Map<string, Backend>([
  ["cpu", { make: cpu, precisions: ["fast", "exact"] }],
  ["wasm", { make: wasm, precisions: ["fast", "exact"] }],
  ["webgl", { make: (tf, variant) => summed(tf, variant, webgl), precisions: ["fast"] }],
  ["webgpu", { make: (tf, variant) => summed(tf, variant, webgpu), precisions: ["fast"] }],
]);

/** Any other gets the program composed of its own operations. */
const stranger: Backend = { make: composed, precisions: ["fast"] };

/** The kernel of a variant for a backend. Throws core's UnsupportedError for a precision that the backend does not have. */
export function kernelFor(tf: TensorFlow, backend: string, variant: Variant): KernelFunc {
  const { make, precisions } = backends.get(backend) ?? stranger;
  const { activation, precision } = variant;
  if (!precisions.includes(precision)) {
    throw new UnsupportedError(
      `${activation.name} has no ${precision} kernel on the ${backend} backend`,
      `Take the precision "fast", or await tf.setBackend("wasm") or tf.setBackend("cpu").`,
    );
  }
  return make(tf, variant);
}
