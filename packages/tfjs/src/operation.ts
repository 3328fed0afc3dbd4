import type { KernelFunc, NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "./tensorflow.ts";

/** The numbers that a kernel takes beside its tensors. */
export type Attributes = Readonly<Record<string, number>>;

/** A kernel, made when it is first used on a backend, and its gradient. */
export interface Kernel {
  readonly name: string;
  /** The tensors that it takes. */
  readonly arrays: readonly string[];
  /** Whether its tensors have three axes, of which elements see each other along the second. */
  readonly isAlong: boolean;
  /** The kernel for a backend. Throws core's UnsupportedError. */
  readonly make: (backend: string) => KernelFunc;
  /** The gradient of one of the arrays, where `upstream` is that of the result. */
  readonly slope: (name: string, inputs: NamedTensorMap, upstream: Tensor, attributes: Attributes) => Tensor;
}

/** Runs a kernel, which is registered with its gradient when it is first used on a backend. Differentiable to any order. */
export function operate(tf: TensorFlow, kernel: Kernel, inputs: NamedTensorMap, attributes: Attributes): Tensor {
  const { name, arrays, make } = kernel;
  const backendName = tf.getBackend();
  if (tf.getKernel(name, backendName) === undefined) {
    tf.registerKernel({ kernelName: name, backendName, kernelFunc: make(backendName) });
  }
  if (tf.getGradient(name) === undefined) {
    // It saves inputs, not the output: what it computes from them is on the tape, so it has a gradient itself.
    tf.registerGradient({
      kernelName: name,
      inputsToSave: [...arrays],
      gradFunc: (upstream, saved, attributes) => slopes(kernel, saved, upstream as Tensor, attributes as Attributes),
    });
  }
  return tf.engine().runKernel(name, inputs, { ...attributes });
}

function slopes(
  { arrays, slope }: Kernel,
  saved: readonly Tensor[],
  upstream: Tensor,
  attributes: Attributes,
): Record<string, () => Tensor> {
  const inputs = Object.fromEntries(arrays.map((name, i): [string, Tensor] => [name, saved[i] as Tensor]));
  return Object.fromEntries(arrays.map((name) => [name, () => slope(name, inputs, upstream, attributes)]));
}
