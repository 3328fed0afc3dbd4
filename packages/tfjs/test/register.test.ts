import { catalog, define, differentiate, evaluate, find, rrelu } from "@gofz/core";
import { activate, activationId, DuplicateTensorFlowError, NameTakenError, register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeEach, describe, expect, it } from "vitest";
import { backends, tf } from "./backends.ts";

const g = register(tf, catalog);
const mish = find("mish");
const swish = find("swish");

describe.each(backends)("%s", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  it("the second derivative of swish at -1.3 is 0.2115, where TensorFlow.js's own is 0.3366", () => {
    const second = tf.grad(tf.grad((x) => g.ops.swish?.(x) ?? x));
    expect(second(tf.scalar(-1.3)).dataSync()[0]).toBeCloseTo(0.2115, 4);
  });

  it("differentiates to any order", () => {
    const third = tf.grad(tf.grad(tf.grad((x) => tf.mul(x, g.ops.tanh?.(x) ?? x))));
    const h = 1e-3;
    const f = (x: number): number => x * Math.tanh(x);
    const expected = (f(1 + 2 * h) - 2 * f(1 + h) + 2 * f(1 - h) - f(1 - 2 * h)) / (2 * h ** 3);
    expect(third(tf.scalar(1)).dataSync()[0]).toBeCloseTo(expected, 3);
  });

  it.each(["mish", "swish", "relu", "tanhShrink"])(
    "activationId(%s) runs gofz's kernel in a layer, also where TensorFlow.js has that name",
    async (name) => {
      const activation = find(name);
      const model = tf.sequential({
        layers: [tf.layers.dense({ inputShape: [3], units: 2, activation: activationId(activation) })],
      });
      const { kernelNames } = await tf.profile(() => model.predict(tf.ones([2, 3])));
      expect(kernelNames).toContain(`Gofz${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
    },
  );

  it("a tensor parameter broadcasts and has a gradient", () => {
    const x = tf.tensor2d([
      [-1, 2],
      [3, -4],
    ]);
    const alpha = tf.tensor1d([0.5, 2]);
    const [dx, dalpha] = tf.grads((x, alpha) => g.ops.prelu?.(x, { alpha }) ?? x)([x, alpha]);
    expect(dx?.arraySync()).toEqual([
      [0.5, 1],
      [1, 2],
    ]);
    expect(dalpha?.arraySync()).toEqual([-1, -4]);
  });

  it("takes any shape and every type of real number", () => {
    expect(g.ops.relu?.(tf.tensor3d([[[-1, 2]]], [1, 1, 2], "int32")).arraySync()).toEqual([[[0, 2]]]);
    expect(g.ops.relu?.(tf.tensor1d([true, false], "bool")).arraySync()).toEqual([1, 0]);
    expect(g.ops.mish?.(tf.tensor2d([], [0, 4])).shape).toEqual([0, 4]);
    expect(g.ops.mish?.(tf.scalar(1)).shape).toEqual([]);
  });

  it("leaves no tensor behind, forward and backward", () => {
    const x = tf.randomNormal([64]);
    const beta = tf.scalar(1.5);
    const before = tf.memory();
    for (let i = 0; i < 3; i++) {
      g.ops.mish?.(x).dispose();
      for (const gradient of tf.grads((x, beta) => g.ops.swish?.(x, { beta }) ?? x)([x, beta])) gradient.dispose();
      tf.grad(tf.grad((x) => g.ops.mish?.(x) ?? x))(x).dispose();
    }
    expect(tf.memory().numTensors).toBe(before.numTensors);
    expect(tf.memory().numDataBuffers).toBe(before.numDataBuffers);
  });

  it("a model with one of our activations is saved and loaded", async () => {
    const model = tf.sequential({
      layers: [tf.layers.dense({ inputShape: [3], units: 2, activation: activationId(find("leakyRelu")) })],
    });
    let saved: Parameters<Parameters<typeof tf.io.withSaveHandler>[0]>[0] | undefined;
    await model.save(
      tf.io.withSaveHandler(async (artifacts) => {
        saved = artifacts;
        return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
      }),
    );
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved ?? {}));
    const x = tf.tensor2d([[1, -2, 3]]);
    expect(loaded.predict(x).toString()).toBe(model.predict(x).toString());
  });
});

it("a function from text is one definition away", async () => {
  await tf.setBackend("wasm");
  const bump = define({ name: "bump", formula: "x*exp(-(s*x)^2)", params: { s: 1 } });
  const { ops } = register(tf, { bump });
  expect(ops.bump(tf.scalar(2)).dataSync()[0]).toBeCloseTo(2 * Math.exp(-4), 7);
  expect(ops.bump(tf.scalar(2), { s: 0.5 }).dataSync()[0]).toBeCloseTo(2 * Math.exp(-1), 7);
});

it("registering the same again is silent; another formula under the same name is refused", () => {
  expect(Object.keys(register(tf, [mish, swish]).ops)).toEqual(["mish", "swish"]);
  expect(() => register(tf, [define({ name: "mish", formula: "x+1" })])).toThrow(/gofzMish is already registered with another formula/);
});

it("exact rounds the true value once, where there are doubles", async () => {
  const x = Float32Array.from({ length: 201 }, (_, i) => (i - 100) / 7);
  const exact = (x: Tensor): Tensor => g.ops.mish?.(x, {}, { precision: "exact" }) ?? x;
  for (const backend of ["cpu", "wasm"]) {
    await tf.setBackend(backend);
    for (const [order, f] of [exact, tf.grad(exact), tf.grad(tf.grad(exact))].entries()) {
      const term = differentiate(mish.formula, "x", order);
      expect(f(tf.tensor1d(x)).dataSync()).toEqual(x.map((x) => evaluate(term, { x })));
    }
  }
  await tf.setBackend("stranger");
  expect(() => exact(tf.scalar(1))).toThrow(
    'mish has no exact kernel on the stranger backend. Take the precision "fast", or await tf.setBackend("wasm") or tf.setBackend("cpu").',
  );
});

it("another formula under the same name is refused without register, too", async () => {
  await tf.setBackend("cpu");
  expect(() => activate(tf, define({ name: "mish", formula: "x+2" }), tf.scalar(1))).toThrow(NameTakenError);
});

it("names a second copy of TensorFlow.js", async () => {
  const copy = { ...tf, Environment: class extends tf.Environment {} };
  expect(() => register(copy, [mish])).toThrow(DuplicateTensorFlowError);
  expect(() => register(copy, [mish])).toThrow("npm ls @tensorflow/tfjs-core");
  await tf.setBackend("cpu");
  const foreign = tf.scalar(1);
  Object.defineProperty(foreign, "dataId", { value: {} });
  expect(() => g.ops.mish?.(foreign)).toThrow("x is a tensor of another copy of @tensorflow/tfjs-core");
});

it("names an option that it does not know, and a value", () => {
  const options: object = { exact: true };
  expect(() => g.ops.mish?.(tf.scalar(1), {}, options)).toThrow("exact is unknown. The options are precision, axis, training, seed, mask.");
  const wrong: object = { precision: "double" };
  expect(() => g.ops.mish?.(tf.scalar(1), {}, wrong)).toThrow('precision is "double". Take "fast" or "exact".');
});

it("what training draws is its mean", async () => {
  await tf.setBackend("wasm");
  expect(activate(tf, rrelu, tf.scalar(-2), { lower: 0.25, upper: 0.75 }).dataSync()[0]).toBe(-1);
});

it("refuses what is not a number", () => {
  expect(() => g.ops.mish?.(tf.tensor1d(["a"]))).toThrow("mish takes a tensor of real numbers, not of string.");
  expect(() => g.ops.mish?.(tf.scalar(1), { beta: 1 })).toThrow("mish: parameter beta is unknown; mish has no parameters.");
  expect(() => g.ops.swish?.(tf.scalar(1), { beta: Number.NaN })).toThrow("swish: parameter beta must be a finite number, not NaN.");
});
