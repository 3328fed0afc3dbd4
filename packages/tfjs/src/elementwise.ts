import type { Tensor } from "@tensorflow/tfjs-core";
import { kernelFor } from "./backends/index.ts";
import { type Kernel, operate } from "./operation.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { arrays, derived, kernelName, type Variant } from "./variant.ts";

/** The fused kernel of a variant whose elements are each by themselves; its gradient is such a kernel again. */
export function elementwise(tf: TensorFlow, variant: Variant): Kernel {
  const next = new Map<string, Kernel>();
  // A kernel's name takes long to spell, and is the same on every call.
  const following = (symbol: string): Kernel => {
    const kernel = next.get(symbol) ?? elementwise(tf, symbol === "dy" ? { ...variant, summed: undefined } : derived(variant, symbol));
    next.set(symbol, kernel);
    return kernel;
  };
  return {
    name: kernelName(variant),
    arrays: arrays(variant),
    isAlong: false,
    make: (backend) => kernelFor(tf, backend, variant),
    slope: (name, inputs, upstream, attributes) => {
      const { x, dy } = inputs as { x: Tensor; dy?: Tensor };
      const spread = variant.summed === undefined ? upstream : tf.broadcastTo(upstream, x.shape);
      const weight = dy === undefined || name === "dy" ? spread : tf.mul(spread, dy);
      return operate(tf, following(name), { ...inputs, dy: weight }, attributes);
    },
  };
}
