import type { Activation, Distribution } from "@gofz/core";
import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "./tensorflow.ts";

type Draw = (tf: TensorFlow, shape: number[], seed: number | undefined) => Tensor;

/** What training draws for an input of this shape, the same for the same seed on every backend: one value an element, or one a channel. */
export function draw(
  tf: TensorFlow,
  { draws, perChannel }: Activation,
  shape: number[],
  axis: number,
  seed: number | undefined,
): NamedTensorMap {
  const channels = shape.map((length, i) => (i === axis ? length : 1));
  return Object.fromEntries(
    Object.entries(draws).map(([name, distribution], i) => {
      const drawn = distributions[distribution](tf, perChannel.includes(name) ? channels : shape, seeded(seed, i));
      return [name, tf.broadcastTo(drawn, shape)];
    }),
  );
}

/** Seeds of no two draws are the same, and none is 0, which TensorFlow.js takes for no seed. */
function seeded(seed: number | undefined, place: number): number | undefined {
  return seed === undefined ? undefined : seed + (place + 1) / 16;
}

const distributions: Readonly<Record<Distribution, Draw>> = {
  uniform: (tf, shape, seed) => tf.randomUniform(shape, 0, 1, "float32", seed),
  normal: (tf, shape, seed) => tf.randomNormal(shape, 0, 1, "float32", seed),
  // From numbers between 0 and 1, whose logarithms are finite and not 0.
  gumbel: (tf, shape, seed) => tf.neg(tf.log(tf.neg(tf.log(tf.randomUniform(shape, 2 ** -32, 1 - 2 ** -24, "float32", seed))))),
};
