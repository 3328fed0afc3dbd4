// Activations as layers: their shapes, gradients, weights and files.
import { catalog, find } from "@gofz/core";
import { type ActivationLayer, type LayerOptions, type Operation, register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, layers as own } from "@tensorflow/tfjs-layers";
import { beforeEach, describe, expect, it } from "vitest";
import { artifactsOf, reloaded } from "./artifacts.ts";
import { tf } from "./backends.ts";
import { cases, make as makeOf, names, shape } from "./layers/cases.ts";
import { factorsOf, modelOf as modelWith, rate } from "./layers/model.ts";

type Layer = own.Layer;

const { layers, ops } = register(tf, catalog);

const make = (name: string, options?: LayerOptions): ActivationLayer => makeOf(layers, name, options);
const modelOf = (...made: readonly Layer[]): LayersModel => modelWith(tf, made);

describe.each(["cpu", "wasm"])("%s", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  const x = (): Tensor => tf.randomNormal([4, ...shape], 0, 1, "float32", 7);

  it.each(names)("%s gives what its operation gives, with its gradient", (name) => {
    const layer = make(name);
    const f = (x: Tensor): Tensor => operation(name)(x);
    const g = (x: Tensor): Tensor => layer.apply(x) as Tensor;
    equal(g(x()), f(x()), 1e-6);
    equal(tf.grad(g)(x()), tf.grad(f)(x()), 1e-6);
    expect(layer.computeOutputShape([null, ...shape])).toEqual([null, ...f(x()).shape.slice(1)]);
  });

  it.each(cases)("$title: trains its parameters, and keeps them when it is saved", async ({ name, options }) => {
    const { kind, inputs } = find(name);
    const { trainable, sharedAxes } = options;
    const drawing = kind === "stochastic" ? { training: true, seed: 5 } : {};
    const model = modelOf(make(name, options));
    const before = model.getWeights().map((weight) => weight.clone());
    const channels = sharedAxes.includes(2) ? 1 : shape[1] / inputs.length;
    expect(before.map(({ shape }) => shape)).toEqual(trainable.map(() => [1, channels]));
    const factors = factorsOf(tf, [4, ...(model.outputShape as number[]).slice(1)]);
    const slopes = tf.grads((...weights) => {
      const parameters = Object.fromEntries(trainable.map((parameter, i) => [parameter, weights[i] as Tensor]));
      return tf.mul(operation(name)(x(), parameters, drawing), factors);
    });
    if (before.length > 0) {
      await model.trainOnBatch(x(), factors);
      const steps = slopes(before).map((slope) => tf.mul(slope, rate));
      steps.forEach((step, i) => void equal(model.getWeights()[i], tf.sub(before[i] as Tensor, step), 1e-5));
    }
    const loaded = await reloaded(model);
    equal(loaded.predict(x()) as Tensor, model.predict(x()) as Tensor);
    expect(loaded.layers[0]?.getConfig()).toEqual(model.layers[0]?.getConfig());
  });
});

it("every function of the catalogue is a layer that is saved and loaded", async () => {
  await tf.setBackend("cpu");
  const inputs = tf.input({ shape });
  const all = Object.keys(catalog).map((name) => make(name).apply(inputs) as ReturnType<typeof tf.input>);
  const model = tf.model({ inputs, outputs: all });
  const loaded = await reloaded(model);
  expect(loaded.layers.map((layer) => [layer.getClassName(), layer.getConfig()])).toEqual(
    model.layers.map((layer) => [layer.getClassName(), layer.getConfig()]),
  );
  expect(loaded.layers.map((layer) => layer.getWeights().length)).toEqual(model.layers.map((layer) => layer.getWeights().length));
});

describe("weights", () => {
  const weights = (options: LayerOptions): readonly (readonly (number | null)[])[] => {
    const layer = make("swish", { inputShape: [4, 5, 3], ...options });
    return modelOf(layer).layers[0]?.weights.map(({ shape }) => shape) ?? [];
  };

  it("are one for all, one for each channel, or as axes are shared", () => {
    expect(modelOf(make("aconB", { inputShape: [4, 5, 3], trainable: ["p"] })).layers[0]?.weights[0]?.shape).toEqual([1, 1, 3]);
    expect(modelOf(make("pau", { inputShape: [4, 5, 3], trainable: ["a1"] })).layers[0]?.weights[0]?.shape).toEqual([]);
    expect(weights({})).toEqual([[1, 1, 3]]);
    expect(weights({ sharedAxes: [1, 2, 3] })).toEqual([[1, 1, 1]]);
    expect(weights({ sharedAxes: [1, 2] })).toEqual([[1, 1, 3]]);
    expect(weights({ sharedAxes: [] })).toEqual([[4, 5, 3]]);
    expect(weights({ trainable: [] })).toEqual([]);
    expect(modelOf(make("prelu", { inputShape: [4, 5, 3] })).layers[0]?.weights[0]?.shape).toEqual([1, 1, 3]);
    expect(modelOf(make("prelu", { inputShape: [4, 5, 3], axis: 1 })).layers[0]?.weights[0]?.shape).toEqual([4, 1, 1]);
  });

  it("are initialized, constrained and regularized, and all of it is saved", async () => {
    const layer = make("swish", {
      inputShape: shape,
      sharedAxes: [1],
      betaInitializer: "ones",
      betaConstraint: tf.constraints.nonNeg(),
      betaRegularizer: { className: "L1L2", config: { l1: 0, l2: 0.5 } },
    });
    const model = modelOf(layer);
    expect(model.getWeights()[0]?.arraySync()).toEqual([[1, 1, 1, 1, 1, 1]]);
    const loss = await model.trainOnBatch(tf.zeros([1, ...shape]), tf.zeros([1, ...shape]));
    // Half of the sum of six squares.
    expect(loss).toBe(3);
    model.setWeights([tf.fill([1, 6], -2)]);
    expect(model.getWeights()[0]?.arraySync()).toEqual([[0, 0, 0, 0, 0, 0]]);
    const config = (await reloaded(model)).layers[0]?.getConfig();
    expect(config).toMatchObject({
      beta: 1,
      betaInitializer: { className: "Ones" },
      betaConstraint: { className: "NonNeg" },
      betaRegularizer: { className: "L1L2", config: { l1: 0, l2: 0.5 } },
      trainableParameters: ["beta"],
    });
  });

  it("stay as they are in a layer that is frozen, and are saved", async () => {
    const model = modelOf(
      make("swish", { inputShape: shape, beta: 1.5, trainable: false }),
      tf.layers.dense({ units: 6, kernelInitializer: "identity", useBias: false }),
    );
    await model.trainOnBatch(tf.ones([1, ...shape]), tf.ones([1, ...shape]));
    const loaded = await reloaded(model);
    expect(loaded.layers[0]?.getWeights().map((weight) => weight.arraySync())).toEqual([[[1.5, 1.5, 1.5, 1.5, 1.5, 1.5]]]);
    expect(loaded.layers[1]?.getWeights()[0]?.arraySync()).toEqual(model.layers[1]?.getWeights()[0]?.arraySync());
    expect(loaded.layers[0]?.trainable).toBe(false);
  });

  it("leave what is not trained to the configuration", async () => {
    const model = modelOf(make("leakyRelu", { inputShape: [2], alpha: 0.25 }));
    const loaded = await reloaded(model);
    expect((loaded.predict(tf.tensor2d([[-4, 4]])) as Tensor).arraySync()).toEqual([[-1, 4]]);
  });
});

it("stochastic layers draw in training alone, anew in each step, and the same for the same seed", () => {
  const x = tf.fill([1, 8], -1);
  const draws = (seed?: number): readonly unknown[] => {
    const layer = make("rrelu", seed === undefined ? {} : { seed });
    return [true, true, false].map((training) => (layer.apply(x, { training }) as Tensor).arraySync());
  };
  const [first, second, mean] = draws(3);
  expect(second).not.toEqual(first);
  expect(draws(3)).toEqual([first, second, mean]);
  expect(draws()[0]).not.toEqual(draws()[0]);
  expect(draws()[2]).toEqual(mean);
});

it("leaves no tensor behind when it is disposed", async () => {
  const before = tf.memory().numTensors;
  const model = tf.sequential({ layers: [make("prelu", { inputShape: shape }) ?? tf.layers.flatten()] });
  tf.tidy(() => void model.predict(tf.ones([1, ...shape])));
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

describe("refuses", () => {
  it.each<[LayerOptions, string]>([
    [
      { bta: 2 },
      "swish: parameter bta is unknown. A layer of swish has beta, trainable, trainableParameters, sharedAxes, axis, seed, precision.",
    ],
    [{ trainable: ["gamma"] }, "swish: parameter gamma is unknown. A layer of swish has beta."],
    [{ beta: "2" }, "swish: parameter beta must be a finite number, not 2."],
    [{ sharedAxes: [0] }, "sharedAxes is a list with 0. Count the axes from 1"],
    [{ betaInitializer: "maxNorm" }, "betaInitializer is a MaxNorm. Take an object of tf.initializers."],
    [{ betaConstraint: "tight" }, 'betaConstraint is "tight". Take an object such as'],
  ])("%j", (options, message) => {
    expect(() => make("swish", options)).toThrow(message);
  });

  it("channels that can't be split, axes of no fixed length, and a namespace without layers", () => {
    expect(() => make("glu").computeOutputShape([null, 5])).toThrow("glu splits axis 1 into x and gate, but the shape is [,5].");
    const layer = make("swish", { sharedAxes: [] });
    expect(() => layer.apply(tf.input({ shape: [null, 3] }))).toThrow("whose length is unknown");
    expect(() => make("swish", { sharedAxes: [3] }).apply(tf.input({ shape: [2, 3] }))).toThrow("sharedAxes is [3]. The shape is [,2,3]");
    const { layers: _, ...core } = tf;
    expect(() => Object.values(register(core, { swish: find("swish") }).layers)[0]?.()).toThrow("Pass the namespace of @tensorflow/tfjs");
  });
});

it("saves text that survives", async () => {
  const { modelTopology } = await artifactsOf(modelOf(make("aconC", { inputShape: [2], sharedAxes: [1] })));
  expect(JSON.stringify(modelTopology)).toContain('"class_name":"GofzAconC"');
});

function operation(name: string): Operation {
  const found = ops[name];
  if (found === undefined) throw new Error(name);
  return found;
}

function equal(found: Tensor | undefined, expected: Tensor, within = 0): void {
  expect(found?.shape).toEqual(expected.shape);
  const [values, wanted] = [found?.dataSync() ?? [], expected.dataSync()];
  const error = Math.max(...Array.from(wanted, (value, i) => Math.abs((values[i] ?? Number.NaN) - value) / (1 + Math.abs(value))));
  expect(error).toBeLessThanOrEqual(within);
}
