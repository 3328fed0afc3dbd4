import type { Activation } from "@gofz/core";
import { kernel } from "@gofz/wasm";
import type { Elementwise } from "./network.ts";

/** An activation over many numbers, by gofz's own kernels. */
export function elementwise(activation: Activation): Elementwise {
  const { forward, backward } = kernel(activation);
  return { forward: (x) => forward({ x }), backward: (x, gradient) => backward({ x }, gradient).x };
}
