import { catalog, decode, differentiate, fn, identity, inference, isElementwise, KindError, oplu, rrelu, softmax, swish } from "@gofz/core";
import { activation, activationModel, encodeModel, type Floats, readModel, sequential } from "@gofz/onnx";
import { describe, expect, test } from "vitest";
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

test("what training draws is its mean; what is not elementwise is refused", async () => {
  const { y } = await runOnce(activationModel(rrelu, { params: { lower: 0.25, upper: 0.75 } }), { x });
  expect([...(y?.data ?? [])].slice(0, 2)).toEqual([-50, Math.fround(-1.3) / 2]);
  for (const refused of [softmax, oplu]) {
    expect(() => activationModel(refused)).toThrow(KindError);
    expect(() => sequential({ input: [4], layers: [activation(refused)] })).toThrow(KindError);
  }
});

test("a function's body can be read", () => {
  const { functions } = activationModel(swish);
  expect(functions[0]?.doc).toBe("swish(x) = x*sigmoid(beta*x)");
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
  [{ opset: 12 }, "opset is 12. This version offers 21."],
  [{ order: 3 as 2 }, "order is 3. This version offers 0, 1, 2."],
  [{ form: "native" as "function" }, 'form is "native". This version offers "function", "primitive".'],
  [{ dtype: "float16" as "float32" }, 'dtype is "float16". This version offers "float32".'],
  [{ params: { alpha: 1 } }, "parameter alpha does not exist."],
])("%j is refused", (options, message) => expect(() => activationModel(swish, options)).toThrow(message));
