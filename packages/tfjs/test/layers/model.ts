import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, layers } from "@tensorflow/tfjs-layers";
import type { TensorFlow } from "../backends.ts";

/** What a model's weights take of their gradient in a step. */
export const rate: number = 2 ** -6;

/** A sequence of layers, to be trained on factors: the loss is the sum of the outputs, each times its factor. */
export function modelOf(tf: TensorFlow, made: readonly layers.Layer[]): LayersModel {
  const model = tf.sequential({ layers: [...made] });
  model.compile({ optimizer: tf.train.sgd(rate), loss: (factors, outputs) => tf.sum(tf.mul(factors, outputs)) });
  return model;
}

/** Numbers of both signs, each another one. */
export function factorsOf(tf: TensorFlow, shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, (_, i) => Math.cos(3 * i)),
    [...shape],
  );
}
