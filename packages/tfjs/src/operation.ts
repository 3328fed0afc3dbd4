import type { GradConfig, NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import { kernelFor } from "./backends/index.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { arrays, derived, kernelName, type Variant } from "./variant.ts";

/** The numbers that a kernel takes beside its tensors. */
export type Attributes = Readonly<Record<string, number>>;

/** Runs a variant's kernel, which is registered with its gradient when it is first used on a backend. Differentiable to any order. */
export function operate(tf: TensorFlow, variant: Variant, inputs: NamedTensorMap, attributes: Attributes): Tensor {
  const name = kernelName(variant);
  const backendName = tf.getBackend();
  if (tf.getKernel(name, backendName) === undefined) {
    tf.registerKernel({ kernelName: name, backendName, kernelFunc: kernelFor(tf, backendName, variant) });
  }
  if (tf.getGradient(name) === undefined) tf.registerGradient(gradient(tf, variant));
  return tf.engine().runKernel(name, inputs, { ...attributes });
}

/** The gradient saves inputs, not the output: what it computes from them is on the tape, so it has a gradient itself. */
function gradient(tf: TensorFlow, variant: Variant): GradConfig {
  const names = arrays(variant);
  return {
    kernelName: kernelName(variant),
    inputsToSave: [...names],
    gradFunc: (upstream, saved, attributes) => {
      const inputs = Object.fromEntries(names.map((name, i): [string, Tensor] => [name, saved[i] as Tensor]));
      return Object.fromEntries(
        names.map((name) => [name, () => slope(tf, variant, name, inputs, upstream as Tensor, attributes as Attributes)]),
      );
    },
  };
}

function slope(tf: TensorFlow, variant: Variant, name: string, inputs: NamedTensorMap, upstream: Tensor, attributes: Attributes): Tensor {
  const { dy } = inputs;
  if (name === "dy") return operate(tf, variant, { ...inputs, dy: upstream }, attributes);
  return operate(tf, derived(variant, name), { ...inputs, dy: dy === undefined ? upstream : tf.mul(upstream, dy) }, attributes);
}
