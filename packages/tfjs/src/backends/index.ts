import type { KernelFunc } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";
import type { Variant } from "../variant.ts";
import { composed } from "./composed.ts";
import { cpu } from "./cpu.ts";
import { wasm } from "./wasm.ts";
import { webgl } from "./webgl.ts";
import { webgpu } from "./webgpu.ts";

type Maker = (tf: TensorFlow, variant: Variant) => KernelFunc;

/** The backends with fused kernels; any other gets the program composed of its own operations. */
const makers: ReadonlyMap<string, Maker> = new Map([
  ["cpu", cpu],
  ["wasm", wasm],
  ["webgl", webgl],
  ["webgpu", webgpu],
]);

/** The kernel of a variant for a backend. */
export function kernelFor(tf: TensorFlow, backend: string, variant: Variant): KernelFunc {
  return (makers.get(backend) ?? composed)(tf, variant);
}
