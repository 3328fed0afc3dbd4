import { kernelFor } from "./backends/index.ts";
import { type Kernel, operate } from "./operation.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { arrays, derived, kernelName, type Variant } from "./variant.ts";

/** The fused kernel of a variant whose elements are each by themselves; its gradient is such a kernel again. */
export function elementwise(tf: TensorFlow, variant: Variant): Kernel {
  return {
    name: kernelName(variant),
    arrays: arrays(variant),
    make: (backend) => kernelFor(tf, backend, variant),
    slope: (name, inputs, upstream, attributes) => {
      const { dy } = inputs;
      if (name === "dy") return operate(tf, elementwise(tf, variant), { ...inputs, dy: upstream }, attributes);
      const weight = dy === undefined ? upstream : tf.mul(upstream, dy);
      return operate(tf, elementwise(tf, derived(variant, name)), { ...inputs, dy: weight }, attributes);
    },
  };
}
