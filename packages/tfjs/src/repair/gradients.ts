import { type Activation, elu, relu, relu6, selu, sigmoid, softmax, tanh } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { along } from "../along/along.ts";
import { blocks, placeOf } from "../axis.ts";
import { elementwise } from "../elementwise.ts";
import { claim } from "../registry.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { plain } from "../variant.ts";

/** TensorFlow.js's kernels whose own gradients can't be differentiated, or give wrong second derivatives, for they keep the output. */
const kernels: Readonly<Record<string, Activation>> = { Elu: elu, Relu: relu, Relu6: relu6, Selu: selu, Sigmoid: sigmoid, Tanh: tanh };

/**
 * Gives TensorFlow.js's kernels gofz's slopes as gradients: of the input, and differentiable to any order. swish, mish and gelu_new, which
 * TensorFlow.js composes of these, are right then too.
 */
export function repairGradients(tf: TensorFlow): void {
  for (const [kernelName, activation] of Object.entries(kernels)) {
    claim(tf, activation);
    replace(tf, kernelName, "x", (x, dy) => elementwise(tf, plain(activation)).slope("x", { x }, dy, activation.params));
  }
  claim(tf, softmax);
  replace(tf, "Softmax", "logits", (logits, dy, { dim }) => {
    const lines = blocks(logits.shape, placeOf(logits, Number(dim)));
    const slope = along(tf, plain(softmax)).slope("x", { x: tf.reshape(logits, lines) }, tf.reshape(dy, lines), {});
    return tf.reshape(slope, logits.shape);
  });
}

type Slope = (x: Tensor, dy: Tensor, attributes: Readonly<Record<string, unknown>>) => Tensor;

function replace(tf: TensorFlow, kernelName: string, input: string, slope: Slope): void {
  if (tf.getGradient(kernelName) !== undefined) tf.unregisterGradient(kernelName);
  tf.registerGradient({
    kernelName,
    inputsToSave: [input],
    gradFunc: (dy, [x], attributes) => ({ [input]: () => slope(x as Tensor, dy as Tensor, { ...attributes }) }),
  });
}
