import { random } from "@gofz/testkit";
import { registerTraining } from "@gofz/tfjs";
import { expect, it } from "vitest";
import { tf } from "./backends.ts";

registerTraining(tf);

const { layers } = tf;
/** The default one asks for operations as methods of tensors. */
const recurrentInitializer = "glorotUniform";
type Layer = Parameters<ReturnType<typeof tf.sequential>["add"]>[0];

/** A model of each kind of layer that has weights or passes gradients on, by the shape of one example. */
const models: Readonly<Record<string, { readonly shape: readonly number[]; readonly layers: () => readonly Layer[] }>> = {
  "conv2d, pooled": {
    shape: [9, 9, 2],
    layers: () => [
      layers.conv2d({ filters: 5, kernelSize: 3, activation: "relu" }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 3, kernelSize: 3, padding: "same", strides: 2, activation: "tanh" }),
      layers.averagePooling2d({ poolSize: 2 }),
    ],
  },
  "conv2d, channels first": {
    shape: [2, 7, 6],
    layers: () => [
      layers.conv2d({ filters: 4, kernelSize: 3, dataFormat: "channelsFirst" }),
      layers.conv2d({ filters: 2, kernelSize: 2, dataFormat: "channelsFirst" }),
    ],
  },
  conv1d: {
    shape: [9, 3],
    layers: () => [layers.conv1d({ filters: 4, kernelSize: 3 }), layers.conv1d({ filters: 6, kernelSize: 2, padding: "same" })],
  },
  conv2dTranspose: {
    shape: [4, 4, 2],
    layers: () => [
      layers.conv2dTranspose({ filters: 5, kernelSize: 3, strides: 2 }),
      layers.conv2dTranspose({ filters: 1, kernelSize: 2 }),
    ],
  },
  separableConv2d: {
    shape: [6, 6, 3],
    layers: () => [
      layers.separableConv2d({ filters: 4, kernelSize: 3, depthMultiplier: 2 }),
      layers.separableConv2d({ filters: 2, kernelSize: 2, padding: "same" }),
    ],
  },
  depthwiseConv2d: {
    shape: [6, 6, 5],
    layers: () => [layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2 }), layers.depthwiseConv2d({ kernelSize: 2, strides: 2 })],
  },
  batchNormalization: {
    shape: [5, 5, 2],
    layers: () => [layers.conv2d({ filters: 4, kernelSize: 2 }), layers.batchNormalization(), layers.globalAveragePooling2d({})],
  },
  layerNormalization: { shape: [6], layers: () => [layers.dense({ units: 5 }), layers.layerNormalization()] },
  lstm: {
    shape: [5, 3],
    layers: () => [layers.lstm({ units: 4, recurrentInitializer, returnSequences: true }), layers.lstm({ units: 3, recurrentInitializer })],
  },
  gru: { shape: [5, 3], layers: () => [layers.gru({ units: 4, recurrentInitializer })] },
  "simpleRNN, both ways": {
    shape: [5, 3],
    layers: () => [layers.bidirectional({ layer: layers.simpleRNN({ units: 4, recurrentInitializer }), mergeMode: "concat" })],
  },
  "time distributed": {
    shape: [3, 5, 5, 1],
    layers: () => [layers.timeDistributed({ layer: layers.conv2d({ filters: 2, kernelSize: 3 }) })],
  },
  "activations with weights": {
    shape: [4],
    layers: () => [
      layers.dense({ units: 6 }),
      layers.prelu(),
      layers.dense({ units: 4 }),
      layers.leakyReLU(),
      layers.elu(),
      layers.softmax(),
    ],
  },
  "shapes changed": {
    shape: [4, 4, 2],
    layers: () => [
      layers.conv2d({ filters: 3, kernelSize: 2 }),
      layers.zeroPadding2d({ padding: 1 }),
      layers.permute({ dims: [3, 1, 2] }),
      layers.flatten(),
      layers.repeatVector({ n: 2 }),
    ],
  },
};

it.each(Object.entries(models))("%s: two steps of training on wasm are those on cpu", async (_name, { shape, layers: made }) => {
  const [cpu, wasm] = [await trained("cpu", shape, made), await trained("wasm", shape, made)];
  expect(cpu.some((weights) => weights.length > 0)).toBe(true);
  expect(worst(cpu, wasm)).toBeLessThan(1e-5);
});

it("an embedding trains on wasm as on cpu", async () => {
  const made = (): readonly Layer[] => [layers.embedding({ inputDim: 7, outputDim: 6 }), layers.flatten()];
  const ids = (): number => 3;
  expect(worst(await trained("cpu", [4], made, ids), await trained("wasm", [4], made, ids))).toBeLessThan(1e-5);
});

/** All weights after two steps of gradient descent, from weights and examples that are the same on every backend. */
async function trained(
  backend: string,
  shape: readonly number[],
  made: () => readonly Layer[],
  value?: () => number,
): Promise<readonly Float32Array[]> {
  await tf.setBackend(backend);
  const next = random(7);
  const signed = value ?? (() => 2 * next() - 1);
  const model = tf.sequential({ layers: [layers.inputLayer({ inputShape: [...shape] }), ...made()] as never });
  const filled = (dims: readonly number[], fill: () => number) =>
    tf.tensor(Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, fill), [...dims]);
  model.setWeights(model.getWeights().map(({ shape }) => filled(shape, () => next() - 0.3)));
  model.compile({ optimizer: tf.train.sgd(0.05), loss: "meanSquaredError" });
  const x = filled([3, ...shape], signed);
  const before = model.getWeights().map((weights) => weights.dataSync<"float32">().slice());
  const y = filled((model.predict(x) as { shape: number[] }).shape, () => next());
  for (let step = 0; step < 2; step++) await model.trainOnBatch(x, y);
  const after = model.getWeights().map((weights) => weights.dataSync<"float32">().slice());
  expect(after.some((weights, i) => weights.some((w, j) => w !== before[i]?.[j]))).toBe(true);
  return after;
}

function worst(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  return Math.max(...a.flatMap((weights, i) => Array.from(weights, (value, j) => Math.abs(value - (b[i]?.[j] ?? Number.NaN)))));
}
