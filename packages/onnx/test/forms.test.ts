import {
  catalog,
  define,
  differentiate,
  elu,
  gelu,
  inference,
  isElementwise,
  leakyRelu,
  mish,
  parameters,
  prelu,
  relu,
  sigmoid,
  softmax,
  swiglu,
  swish,
} from "@gofz/core";
import { activationModel, encodeModel, type Floats, OperatorError, OpsetError } from "@gofz/onnx";
import { conforms, framework, random, ulpOf } from "@gofz/testkit";
import * as ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { recipeFor } from "../src/activation/measured.ts";
import { runOnce } from "./session.ts";

const next = random(7);
const special = [Number.NaN, -Infinity, Infinity, -0, 0, -3.4e38, 3.4e38, -1e-40, 1e-40];
const points = Float32Array.from([...special, ...Array.from({ length: 991 }, () => (next() - 0.5) * 2 ** (next() * 20 - 8))]);
const x: Floats = { dims: [points.length], data: points };

/** What has a graph of its own in the form "auto". */
const measured = Object.values(catalog)
  .filter(isElementwise)
  .flatMap((activation) => ([0, 1] as const).map((order) => ({ activation, order, title: `${activation.name}${"'".repeat(order)}` })))
  .filter(({ activation, order }) => {
    const formula = differentiate(inference(activation), "x", order);
    return recipeFor({ formula, values: parameters(activation), trainable: activation.trainable }) !== undefined;
  });

test("there are such", () => expect(measured.length).toBeGreaterThan(20));

test.each(measured)("auto keeps the bounds: $title", async ({ activation, order }) => {
  const [auto, exact] = await Promise.all([
    runOnce(activationModel(activation, { form: "auto", order }), { x }),
    runOnce(activationModel(activation, { precision: "exact", order }), { x }),
  ]);
  for (const [i, truth] of (exact.y?.data ?? []).entries()) {
    const got = auto.y?.data[i] ?? 0;
    if (!Number.isFinite(truth)) expect(got, `${points[i]}`).toBe(truth);
    else expect(Math.abs(got - truth), `${points[i]}`).toBeLessThanOrEqual(Math.max((order === 0 ? 4.5 : 8.5) * ulpOf(truth), 2 ** -22));
  }
});

conforms("onnx auto", {
  run: async (activation, order, values) => {
    const session = await ort.InferenceSession.create(encodeModel(activationModel(activation, { form: "auto", order })));
    const { y } = await session.run({ x: new ort.Tensor("float32", values, [values.length]) });
    await session.release();
    return y?.data as Float32Array;
  },
  bounds: { value: 4, slope: 8 },
  absolute: 2 ** -22,
  activations: Object.values(catalog).filter(({ name }) => framework.includes(name)),
});

test("auto is an operator where it is the fastest, else a function", () => {
  const opOf = (model: ReturnType<typeof activationModel>): readonly string[] => model.graph.nodes.map(({ op }) => op);
  expect(opOf(activationModel(leakyRelu, { form: "auto" }))).toEqual(["LeakyRelu"]);
  expect(opOf(activationModel(gelu, { form: "auto" }))).toEqual(["Constant", "Max", "Gelu"]);
  // Gelu is of operator set 20.
  expect(opOf(activationModel(gelu, { form: "auto", opset: 19 }))).toEqual(["Gelu"]);
  expect(activationModel(gelu, { form: "auto", opset: 19 }).functions).toHaveLength(1);
  for (const activation of [mish, softmax, swiglu]) expect(activationModel(activation, { form: "auto" }).functions).toHaveLength(1);
  expect(activationModel(sigmoid, { form: "auto", precision: "exact" }).functions).toHaveLength(1);
});

describe("native", () => {
  test.each([
    [relu, {}, "Relu", 13],
    [leakyRelu, { params: { alpha: 0.5 } }, "LeakyRelu", 13],
    [prelu, {}, "PRelu", 13],
    [elu, { dtype: "float16" }, "Elu", 13],
    [mish, {}, "Mish", 18],
    [gelu, {}, "Gelu", 20],
    [softmax, { axis: 0 }, "Softmax", 13],
  ] as const)("%o %o", async (activation, options, op, first) => {
    const some: Floats = { dims: [6], data: Float32Array.of(-3, -1, -0.25, 0.5, 1, 4) };
    for (const opset of [first, 26]) {
      const model = activationModel(activation, { ...options, form: "native", opset });
      expect(model.graph.nodes.map((node) => node.op).filter((name) => name !== "Cast")).toEqual([op]);
      const [native, ours] = await Promise.all([runOnce(model, { x: some }), runOnce(activationModel(activation, options), { x: some })]);
      for (const [i, value] of (ours.y?.data ?? []).entries()) expect(native.y?.data[i]).toBeCloseTo(value, 3);
    }
    if (first > 13) expect(() => activationModel(activation, { form: "native", opset: first - 1 })).toThrow(OpsetError);
  });

  test("Swish is of operator set 24 alone, for onnxruntime", async () => {
    const { y } = await runOnce(activationModel(swish, { form: "native", opset: 24 }), { x: { dims: [1], data: Float32Array.of(2) } });
    expect(y?.data[0]).toBeCloseTo(2 / (1 + Math.exp(-2)), 5);
    expect(() => activationModel(swish, { form: "native", opset: 25 })).toThrow("Swish can be written for 24.");
    expect(() => activationModel(swish, { form: "native", params: { beta: 2 } })).toThrow(OperatorError);
  });

  test("operators of com.microsoft have to be allowed", () => {
    const quick = define({ name: "quick", formula: "x*sigmoid(1.702*x)" });
    expect(() => activationModel(quick, { form: "native" })).toThrow(OperatorError);
    expect(activationModel(quick, { form: "native", contrib: true }).opsets).toEqual({ "": 21, "com.microsoft": 1 });
  });

  test("what no operator computes is refused, and so is an exact one", () => {
    expect(() => activationModel(swiglu, { form: "native" })).toThrow(OperatorError);
    expect(() => activationModel(relu, { form: "native", order: 2 })).toThrow(OperatorError);
    expect(() => activationModel(relu, { form: "native", precision: "exact" })).toThrow('precision is "exact".');
  });
});
