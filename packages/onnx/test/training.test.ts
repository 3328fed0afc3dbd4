import { tanh } from "@gofz/core";
import {
  activationFunction,
  dense,
  encodeModel,
  type Floats,
  floatsOf,
  type Model,
  nextName,
  type OptimizerOptions,
  readModel,
  sequential,
  trainingModel,
  trainingState,
} from "@gofz/onnx";
import { describe, expect, test } from "vitest";
import { type Network, stepped } from "./network.ts";
import { type Feed, open, runOnce } from "./session.ts";

const model = sequential({ input: [3], layers: [dense({ units: 4, activation: tanh }), dense({ units: 2 })], seed: 5 });
const batchSize = 4;
const batches = [0, 1, 2, 3, 4].map((step) => ({
  x: { dims: [batchSize, 3], data: Float32Array.from({ length: batchSize * 3 }, (_, i) => Math.sin(i * 1.7 + step)) },
  labels: { dims: [batchSize], data: Int32Array.from({ length: batchSize }, (_, i) => (i + step) % 2) },
}));

/** The losses and the state after all batches, a run for each. */
async function trained(optimizer: OptimizerOptions, from: Model = model): Promise<{ losses: number[]; state: Record<string, Floats> }> {
  const { run, close } = await open(trainingModel(from, { loss: "softmaxCrossEntropy", optimizer, batchSize }));
  let state = firstState(optimizer);
  const losses: number[] = [];
  for (const batch of batches) {
    const results = await run({ ...state, ...batch, learningRate: { dims: [], data: Float32Array.of(optimizer.learningRate) } });
    losses.push(results.loss?.data[0] ?? Number.NaN);
    state = Object.fromEntries(Object.keys(state).map((name) => [name, results[nextName(name)] as Floats]));
  }
  await close();
  return { losses, state };
}

function firstState(optimizer: OptimizerOptions): Record<string, Floats> {
  return Object.fromEntries(Object.entries(trainingState(model, optimizer)).map(([name, tensor]) => [name, floatsOf(tensor)]));
}

const optimizers: readonly OptimizerOptions[] = [
  { kind: "sgd", learningRate: 0.1 },
  { kind: "sgd", learningRate: 0.1, momentum: 0.9 },
  { kind: "adam", learningRate: 0.01 },
  { kind: "adam", learningRate: 0.02, beta1: 0.8, beta2: 0.99, epsilon: 0.1 },
];

describe.each(optimizers)("$kind, learning rate $learningRate", (optimizer) => {
  test("five steps are those of a reference in double precision", async () => {
    const first = firstState(optimizer);
    const wanted = batches.reduce<Network>((network, { x, labels }) => stepped(network, x.data, labels.data, optimizer), {
      weights: Object.fromEntries(
        ["dense_1/kernel", "dense_1/bias", "dense_2/kernel", "dense_2/bias"].map((name) => [name, Array.from(first[name]?.data ?? [])]),
      ),
      slots: {},
      steps: 0,
      losses: [],
    });
    const { losses, state } = await trained(optimizer);
    // Five steps in float32 of numbers near 1 round some 2^-24 each; a wrong epsilon or correction shows in the third digit.
    for (const [step, loss] of losses.entries()) expect(loss).toBeCloseTo(wanted.losses[step] ?? Number.NaN, 5);
    for (const [name, weights] of Object.entries(wanted.weights))
      for (const [i, weight] of weights.entries()) expect(state[name]?.data[i], `${name}[${i}]`).toBeCloseTo(weight, 5);
  });

  test("many steps in one run are the same steps", async () => {
    const one = await trained(optimizer);
    const joined = <T extends Float32Array | Int32Array>(parts: readonly T[]): number[] => parts.flatMap((part) => [...part]);
    const feeds: Record<string, Feed> = {
      ...firstState(optimizer),
      x: { dims: [batches.length * batchSize, 3], data: Float32Array.from(joined(batches.map(({ x }) => x.data))) },
      labels: { dims: [batches.length * batchSize], data: Int32Array.from(joined(batches.map(({ labels }) => labels.data))) },
      order: { dims: [batches.length, batchSize], data: Int32Array.from({ length: batches.length * batchSize }, (_, i) => i) },
      learningRate: { dims: [], data: Float32Array.of(optimizer.learningRate) },
    };
    const many = trainingModel(model, { loss: "softmaxCrossEntropy", optimizer, batchSize, stepsPerRun: 8 });
    const results = await runOnce(readModel(encodeModel(many)), feeds);
    expect([...(results.loss?.data ?? [])]).toEqual(one.losses);
    for (const [name, { data }] of Object.entries(one.state)) expect(results[nextName(name)]?.data, name).toEqual(data);
  });
});

test("the loss is finite where the logits are huge", async () => {
  const x = { dims: [batchSize, 3], data: new Float32Array(batchSize * 3).fill(1e30) };
  const results = await runOnce(
    trainingModel(model, { loss: "softmaxCrossEntropy", optimizer: { kind: "sgd", learningRate: 0 }, batchSize }),
    {
      ...firstState({ kind: "sgd", learningRate: 0 }),
      x,
      labels: { dims: [batchSize], data: new Int32Array(batchSize) },
      learningRate: { dims: [], data: Float32Array.of(0) },
    },
  );
  expect(results.loss?.data[0]).toSatisfy(Number.isFinite);
});

test("a training graph has plain operators alone, beside functions made of them", () => {
  const { graph, functions, opsets } = trainingModel(model, {
    loss: "softmaxCrossEntropy",
    optimizer: { kind: "adam", learningRate: 0.1 },
    batchSize,
  });
  expect(Object.keys(opsets).sort()).toEqual(["", "gofz"]);
  expect(new Set(graph.nodes.map(({ domain }) => domain))).toEqual(new Set(["", "gofz"]));
  expect(functions.map(({ name }) => name)).toEqual(["Tanh", "SoftmaxCrossEntropy", "SoftmaxCrossEntropyGrad", "TanhGrad"]);
  expect(functions.flatMap(({ nodes }) => nodes).every(({ domain }) => domain === "")).toBe(true);
  expect(functions[3]?.doc).toContain("derivative of Tanh with respect to x");
});

describe("what can't be trained is refused", () => {
  const training = { loss: "softmaxCrossEntropy", optimizer: { kind: "sgd", learningRate: 0.1 }, batchSize } as const;
  const cubic = activationFunction(tanh);
  test.each([
    [() => trainingModel(model, { ...training, batchSize: 0 }), "batchSize is 0. Give a whole number above 0."],
    [
      () => trainingModel(model, { ...training, optimizer: { kind: "sgd", learningRate: Number.NaN } }),
      "learningRate is NaN. Give a finite number",
    ],
    [
      () => trainingModel(model, { ...training, optimizer: { kind: "sgd", learningRate: 1, momentum: 1 } }),
      "momentum is 1. Give a number from 0 up to but not 1.",
    ],
    [
      () => trainingModel(model, { ...training, optimizer: { kind: "adam", learningRate: 1, epsilon: -1 } }),
      "epsilon is -1. Give a finite number, at least 0.",
    ],
    [
      () => trainingModel({ ...model, functions: [{ ...cubic, metadata: {} }] }, training),
      "gofz.Tanh has no rule for the shape of its result. Use layers that come down to Constant, Conv",
    ],
    [
      () => trainingModel({ ...model, graph: { ...model.graph, inputs: [] } }, training),
      "Give it one input [batch, ...], its first dimension a name.",
    ],
  ])("%#", (make, message) => expect(make).toThrow(message));
});
