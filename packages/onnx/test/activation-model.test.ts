import { readFileSync } from "node:fs";
import {
  catalog,
  decode,
  differentiate,
  fn,
  identity,
  inference,
  isElementwise,
  KindError,
  mish,
  oplu,
  print,
  rrelu,
  softmax,
  swish,
} from "@gofz/core";
import { activation, activationModel, encodeModel, type Floats, readModel, sequential } from "@gofz/onnx";
import { describe, expect, test } from "vitest";
import { fromHalf, toHalf } from "./half.ts";
import { runOnce } from "./session.ts";

const x: Floats = { dims: [2, 3], data: Float32Array.of(-100, -1.3, -0, 0.5, 2, Number.NaN) };

describe.each(Object.values(catalog).filter(isElementwise))("$name", (activation) => {
  test("the two forms give the same bits, in x's shape", async () => {
    const { y: called } = await runOnce(activationModel(activation, { form: "function" }), { x });
    const { y: plain } = await runOnce(activationModel(activation, { form: "primitive" }), { x });
    expect(called).toEqual(plain);
    expect(called?.dims).toEqual(x.dims);
  });

  test("a file gives the term back", () => {
    for (const order of [0, 1] as const) {
      const { metadata } = readModel(encodeModel(activationModel(activation, { order })));
      expect(decode(JSON.parse(metadata["gofz.term"] ?? ""))).toBe(differentiate(inference(activation), "x", order));
    }
  });
});

test("a constant derivative has x's shape and keeps NaN", async () => {
  const { y } = await runOnce(activationModel(identity, { order: 1 }), { x });
  expect([y?.dims, ...(y?.data ?? [])]).toEqual([[2, 3], 1, 1, 1, 1, 1, Number.NaN]);
});

test("parameters are initializers with the given values", async () => {
  const model = activationModel(swish, { params: { beta: 2 } });
  expect(Object.keys(model.graph.initializers)).toEqual(["beta"]);
  const { y } = await runOnce(model, { x });
  for (const [i, entry] of (y?.data ?? []).entries()) {
    if (i < 5) expect(entry).toBeCloseTo(fn(swish, { beta: 2 }).f(x.data[i] ?? 0), 5);
  }
});

test("what training draws is its mean; layers refuse what is not elementwise", async () => {
  const { y } = await runOnce(activationModel(rrelu, { params: { lower: 0.25, upper: 0.75 } }), { x });
  expect([...(y?.data ?? [])].slice(0, 2)).toEqual([-50, Math.fround(-1.3) / 2]);
  for (const refused of [softmax, oplu]) {
    expect(() => sequential({ input: [4], layers: [activation(refused)] })).toThrow(KindError);
  }
});

test("float16 is float32's result, rounded, for every half", async () => {
  const halves: Floats = { dims: [2 ** 16], data: Float32Array.from({ length: 2 ** 16 }, (_, bits) => fromHalf(bits)) };
  for (const [activation, order] of [
    [mish, 0],
    [swish, 1],
  ] as const) {
    const { y: half } = await runOnce(activationModel(activation, { order, dtype: "float16" }), { x: halves });
    const { y: single } = await runOnce(activationModel(activation, { order }), { x: halves });
    expect(half?.data).toEqual(single?.data.map((value) => fromHalf(toHalf(value))));
  }
});

test("a model says what it computes and by whom it was written", () => {
  const { doc, metadata, producer, producerVersion } = readModel(encodeModel(activationModel(mish)));
  expect(doc.split("\n")[0]).toBe("mish(x) = x*tanh(softplus(x))");
  expect(metadata).toMatchObject({
    "gofz.activation": "mish",
    "gofz.kind": "elementwise",
    "gofz.formula": "x*tanh(softplus(x))",
    "gofz.derivative": print(differentiate(mish.formula, "x")),
    "gofz.source": mish.source,
    "gofz.precision": "fast",
  });
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect([producer, producerVersion]).toEqual(["gofz", version]);
});

test("a function's body can be read", () => {
  const { functions } = activationModel(swish);
  expect(functions[0]?.doc.split("\n")[0]).toBe("swish(x) = x*sigmoid(beta*x)");
  expect(functions[0]?.nodes.map(({ op, inputs, outputs }) => `${op}(${inputs.join()}) -> ${outputs.join()}`)).toMatchInlineSnapshot(`
    [
      "Constant() -> Constant",
      "Max(x,Constant) -> Max",
      "Mul(beta,Max) -> Mul",
      "Neg(Mul) -> Neg",
      "Exp(Neg) -> Exp",
      "Constant() -> Constant_2",
      "Add(Constant_2,Exp) -> Add",
      "Div(Constant_2,Add) -> Div",
      "Mul(Max,Div) -> y",
    ]
  `);
});

test.each([
  [{ order: 3 as 2 }, "order is 3. This version offers 0, 1, 2."],
  [{ form: "other" as "function" }, 'form is "other". This version offers "auto", "native", "function", "primitive".'],
  [{ dtype: "float64" as "float32" }, 'dtype is "float64". This version offers "float32", "float16".'],
  [{ axis: 0.5 }, "axis is 0.5. Give a whole number; -1 is the last axis."],
  [{ opset: 12 }, "The operator set 12 of ai.onnx is not offered. Activations can be written for 13 to 26."],
  [{ opset: 27 }, "The operator set 27 of ai.onnx is not offered. Activations can be written for 13 to 26."],
  [{ params: { alpha: 1 } }, "parameter alpha does not exist."],
])("%j is refused", (options, message) => expect(() => activationModel(swish, options)).toThrow(message));
