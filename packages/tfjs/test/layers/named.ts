// TensorFlow.js's own layers that take the name of an activation.
import type { activationId } from "@gofz/tfjs";
import type { LayersModel, layers } from "@tensorflow/tfjs-layers";
import type { TensorFlow } from "../backends.ts";

type Id = ReturnType<typeof activationId>;

/** A layer, and the shape of its input. */
export type NamedLayer = readonly [shape: readonly number[], make: (tf: TensorFlow, activation: Id) => layers.Layer];

/** Theirs is orthogonal, for which TensorFlow.js needs its chained operations. */
const recurrentInitializer = "glorotUniform";

/** Every layer that takes the name of an activation, small. */
export const namedLayers: Readonly<Record<string, NamedLayer>> = {
  activation: [[3], (tf, activation) => tf.layers.activation({ activation })],
  dense: [[3], (tf, activation) => tf.layers.dense({ units: 2, activation })],
  conv1d: [[5, 2], (tf, activation) => tf.layers.conv1d({ filters: 2, kernelSize: 2, activation })],
  conv2d: [[4, 4, 2], (tf, activation) => tf.layers.conv2d({ filters: 2, kernelSize: 2, activation })],
  conv2dTranspose: [[3, 3, 2], (tf, activation) => tf.layers.conv2dTranspose({ filters: 2, kernelSize: 2, activation })],
  conv3d: [[3, 3, 3, 2], (tf, activation) => tf.layers.conv3d({ filters: 2, kernelSize: 2, activation })],
  depthwiseConv2d: [[4, 4, 2], (tf, activation) => tf.layers.depthwiseConv2d({ kernelSize: 2, activation })],
  separableConv2d: [[4, 4, 2], (tf, activation) => tf.layers.separableConv2d({ filters: 2, kernelSize: 2, activation })],
  simpleRNN: [[3, 2], (tf, activation) => tf.layers.simpleRNN({ units: 2, activation, recurrentInitializer })],
  lstm: [[3, 2], (tf, activation) => tf.layers.lstm({ units: 2, activation, recurrentActivation: activation, recurrentInitializer })],
  gru: [[3, 2], (tf, activation) => tf.layers.gru({ units: 2, activation, recurrentActivation: activation, recurrentInitializer })],
};

/** Functions whose names are hard to keep: two words, a parameter, and a digit. */
export const named = ["tanhExp", "leakyRelu", "pe2Id"] as const;

/** One model with a branch for each layer. */
export function branches(tf: TensorFlow, shape: readonly number[], made: readonly layers.Layer[]): LayersModel {
  const inputs = tf.input({ shape: [...shape] });
  return tf.model({ inputs, outputs: made.map((layer) => layer.apply(inputs) as ReturnType<typeof tf.input>) });
}
