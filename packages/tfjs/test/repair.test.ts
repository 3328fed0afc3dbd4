// Defects of TensorFlow.js itself, each as it is and as it is after `register(tf, catalog, { repair: true })`.
import { catalog, differentiate, evaluate, find, gelu, swish } from "@gofz/core";
import { activationId, register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, layers } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, it } from "vitest";
import { reloaded } from "./artifacts.ts";
import { backends, tf } from "./backends.ts";

register(tf, catalog);

/** TensorFlow.js's own functions, and what they are in the catalogue. */
const functions: Readonly<Record<string, (x: Tensor) => Tensor>> = {
  elu: tf.elu,
  tanh: tf.tanh,
  sigmoid: tf.sigmoid,
  selu: tf.selu,
  relu6: tf.relu6,
  swish: (x) => tf.mul(tf.sigmoid(x), x),
  mish: (x) => tf.mul(x, tf.tanh(tf.softplus(x))),
  geluTanh: (x) => layer("gelu_new").apply(x) as Tensor,
};

function layer(activation: Parameters<typeof tf.layers.activation>[0]["activation"]): layers.Layer {
  return tf.layers.activation({ activation });
}

/** f'' of one of TensorFlow.js's own functions at -1.3. */
function second(name: string): number {
  const f = functions[name] ?? tf.neg;
  return tf.tidy(() => tf.grad(tf.grad(f))(tf.scalar(-1.3)).dataSync()[0] ?? Number.NaN);
}

function trueSecond(name: string): number {
  return evaluate(differentiate(find(name).formula, "x", 2), { x: -1.3, ...find(name).params });
}

/** The derivative, in the first of three, of the first of their softmax's. */
function secondOfSoftmax(): number {
  const first = (x: Tensor): Tensor => tf.sum(tf.mul(tf.softmax(x), [1, 2, 4]));
  return tf.tidy(
    () =>
      tf
        .grad((x) => tf.sum(tf.mul(tf.grad(first)(x), [1, 0, 0])))(tf.tensor1d([0.5, 1, -1]))
        .dataSync()[0] ?? Number.NaN,
  );
}

function thresholded(): LayersModel {
  const model = tf.sequential({
    layers: [tf.layers.dense({ inputShape: [1], units: 1, kernelInitializer: "ones" }), tf.layers.thresholdedReLU({ theta: 0.5 })],
  });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  return model;
}

/** What a dense layer predicts for NaN, in one fused kernel. */
function denseOfNaN(activation: "relu" | "relu6"): Float32Array {
  return tf.fused.matMul({ a: tf.fill([1, 3], Number.NaN), b: tf.ones([3, 2]), activation }).dataSync<"float32">();
}

const pairs = Object.keys(functions).map((name) => ({ name }));

describe("before", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  it.each(["swish", "mish", "geluTanh"])("the second derivative of %s is wrong, without a warning", (name) => {
    expect(Math.abs(second(name) - trueSecond(name))).toBeGreaterThan(0.02);
  });

  it.each(["elu", "tanh", "sigmoid", "selu", "relu6"])("%s has no second derivative", (name) => {
    expect(() => second(name)).toThrow("Cannot compute gradient");
  });

  it("softmax has no second derivative", () => {
    expect(secondOfSoftmax).toThrow("Cannot compute gradient");
  });

  it("gelu_new is saved and not loaded", async () => {
    await expect(reloaded(modelOf(layer("gelu_new")))).rejects.toThrow("Unknown activation: geluNew");
  });

  it("thresholdedReLU does not train", async () => {
    await expect(thresholded().trainOnBatch(tf.ones([1, 1]), tf.ones([1, 1]))).rejects.toThrow("gradient function not found for Greater");
  });

  it("elu takes no alpha", () => {
    expect(() => tf.layers.elu({ alpha: 0.5 })).toThrow("Non-default alpha value (0.5) is not supported");
  });

  it("relu6 of NaN is 0 on wasm, as are relu and relu6 in a dense layer", async () => {
    await tf.setBackend("wasm");
    expect(tf.relu6(tf.scalar(Number.NaN)).dataSync()[0]).toBe(0);
    for (const activation of ["relu", "relu6"] as const) expect(Array.from(denseOfNaN(activation))).toEqual([0, 0]);
  });

  it("an id with values of parameters is unknown", () => {
    expect(() => layer(activationId(swish, { beta: 1.5 }))).toThrow("Unknown activation: gofzSwishWith3fc00000");
  });
});

describe("after", () => {
  beforeAll(async () => {
    await tf.setBackend("cpu");
    for (const options of [{ repair: true }, { repair: true }]) register(tf, catalog, options);
  });

  describe.each(backends)("on %s", (backend) => {
    beforeAll(async () => {
      await tf.setBackend(backend);
    });

    it.each(pairs)("$name has its second derivative, and its first as before", ({ name }) => {
      expect(second(name)).toBeCloseTo(trueSecond(name), 5);
      const slope = evaluate(differentiate(find(name).formula, "x"), { x: 0.7, ...find(name).params });
      expect(
        tf
          .grad(functions[name] ?? tf.neg)(tf.scalar(0.7))
          .dataSync()[0],
      ).toBeCloseTo(slope, 5);
    });

    it("softmax has its second derivative, along any axis", () => {
      const weighted = (a: number): number => {
        const [p = 0, q = 0, r = 0] = [a, 1, -1].map((z, _, all) => Math.exp(z) / all.reduce((sum, z) => sum + Math.exp(z), 0));
        return p * (1 - (p + 2 * q + 4 * r));
      };
      expect(secondOfSoftmax()).toBeCloseTo((weighted(0.501) - weighted(0.499)) / 0.002, 4);
      const x = tf.tensor2d([
        [1, 2],
        [3, 4],
      ]);
      const slope = tf
        .grad((x) =>
          tf.sum(
            tf.mul(tf.softmax(x, -1), [
              [1, 0],
              [0, 0],
            ]),
          ),
        )(x)
        .dataSync();
      const p = 1 / (1 + Math.E);
      [p * (1 - p), -p * (1 - p), 0, 0].forEach((value, i) => void expect(slope[i]).toBeCloseTo(value, 6));
    });
  });

  it.each(["elu", "relu", "selu", "sigmoid", "tanh", "relu6", "softmax"])("a dense layer of %s trains", async (name) => {
    await tf.setBackend("wasm");
    const model = modelOf(tf.layers.dense({ inputShape: [3], units: 2, activation: name as "relu" }));
    expect(await model.trainOnBatch(tf.ones([2, 3]), tf.ones([2, 2]))).toBeGreaterThanOrEqual(0);
  });

  it("gelu_new is loaded, and gives the same", async () => {
    const model = modelOf(layer("gelu_new"));
    const x = tf.tensor2d([[1, -2, 3]]);
    expect(((await reloaded(model)).predict(x) as Tensor).arraySync()).toEqual((model.predict(x) as Tensor).arraySync());
  });

  it("thresholdedReLU trains, and is what it was", async () => {
    const model = thresholded();
    expect((model.predict(tf.tensor2d([[1], [0.5], [-3]])) as Tensor).arraySync()).toEqual([[1], [0], [0]]);
    await model.trainOnBatch(tf.ones([1, 1]), tf.zeros([1, 1]));
    // The loss is w^2, its slope 2, and the rate 0.01.
    expect(model.getWeights()[0]?.dataSync()[0]).toBeCloseTo(0.98, 6);
  });

  it("elu takes an alpha, trains, and is saved and loaded with it", async () => {
    const model = modelOf(tf.layers.dense({ inputShape: [3], units: 3, kernelInitializer: "identity" }), tf.layers.elu({ alpha: 0.5 }));
    const x = tf.tensor2d([[1, -2, 0]]);
    const [found] = ((await reloaded(model)).predict(x) as Tensor).arraySync() as number[][];
    [1, 0.5 * Math.expm1(-2), 0].forEach((value, i) => void expect(found?.[i]).toBeCloseTo(value, 6));
    expect(await model.trainOnBatch(x, tf.zeros([1, 3]))).toBeGreaterThan(0);
    expect(tf.layers.elu().getConfig()).toMatchObject({ alpha: 1 });
  });

  it("relu and relu6 of NaN are NaN on wasm, in layers too, and what they were elsewhere", async () => {
    await tf.setBackend("wasm");
    const x = tf.tensor1d([Number.NaN, -1, 3, 8]);
    for (const [f, most] of [
      [tf.relu, 8],
      [tf.relu6, 6],
    ] as const)
      expect(Array.from(f(x).dataSync())).toEqual([Number.NaN, 0, 3, most]);
    for (const activation of ["relu", "relu6"] as const) expect(Array.from(denseOfNaN(activation))).toEqual([Number.NaN, Number.NaN]);
    const sums = tf.fused.matMul({
      a: tf.tensor2d([
        [1, 2],
        [-3, 4],
      ]),
      b: tf.tensor2d([
        [1, -1],
        [1, 5],
      ]),
      activation: "relu6",
    });
    expect(sums.arraySync()).toEqual([
      [3, 6],
      [1, 6],
    ]);
    const named = layer("relu6").apply(x) as Tensor;
    expect(Array.from(named.dataSync())).toEqual([Number.NaN, 0, 3, 6]);
    expect([tf.relu(tf.tensor1d([-1, 2], "int32"))].map((y) => [y.dtype, ...y.dataSync()])).toEqual([["int32", 0, 2]]);
  });

  it("values of parameters are in the name of an activation, and survive", async () => {
    const x = tf.tensor2d([[1, -2, 3]]);
    for (const [activation, values] of [
      [swish, { beta: 1.5 }],
      [find("elu"), { alpha: -0.1 }],
      [find("tanhsoft1"), { alpha: 0.3 }],
    ] as const) {
      const model = modelOf(tf.layers.dense({ inputShape: [3], units: 2, activation: activationId(activation, values) }));
      expect(((await reloaded(model)).predict(x) as Tensor).arraySync()).toEqual((model.predict(x) as Tensor).arraySync());
    }
    const y = layer(activationId(swish, { beta: 1.5 })).apply(tf.scalar(2)) as Tensor;
    expect(y.dataSync()[0]).toBeCloseTo(2 / (1 + Math.exp(-3)), 6);
  });

  it("an id of an unknown function is as unknown as it was", () => {
    const unknown = "gofzNobodyWith3fc00000" as ReturnType<typeof activationId>;
    expect(() => layer(unknown)).toThrow("Unknown activation: gofzNobodyWith3fc00000");
    expect(() => activationId(gelu, { beta: 1 })).toThrow("gelu: parameter beta does not exist.");
  });
});

it("names an option that it does not know, and a value", () => {
  const [unknown, wrong]: readonly object[] = [{ mend: true }, { repair: 1 }];
  expect(() => register(tf, catalog, unknown)).toThrow("mend is unknown. The only option of register is repair.");
  expect(() => register(tf, catalog, wrong)).toThrow("repair is 1. Take true or false.");
});

function modelOf(...made: readonly layers.Layer[]): LayersModel {
  const [first] = made;
  const input = first?.batchInputShape === undefined ? [tf.layers.inputLayer({ inputShape: [3] })] : [];
  const model = tf.sequential({ layers: [...input, ...made] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  return model;
}
