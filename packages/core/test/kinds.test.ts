import {
  AxisError,
  crelu,
  define,
  evaluate,
  evaluateAlong,
  fn,
  glu,
  gumbelSoftmax,
  isElementwise,
  KindError,
  lower,
  noisyRelu,
  oplu,
  parse,
  print,
  requireElementwise,
  rrelu,
  softmax,
  sparsemax,
  swigluOai,
  sym,
  type Term,
  term,
} from "@gofz/core";
import { reductions } from "@gofz/core/operators";
import { describe, expect, expectTypeOf, test } from "vitest";

describe("kinds", () => {
  test("are read off the formula", () => {
    expect([softmax, glu, crelu, rrelu, gumbelSoftmax, noisyRelu].map(({ kind }) => kind)).toEqual([
      "axis",
      "gated",
      "gated",
      "stochastic",
      "stochastic",
      "stochastic",
    ]);
    expect([softmax, glu, crelu, rrelu, gumbelSoftmax, noisyRelu].map(isElementwise)).toEqual([false, false, false, true, false, true]);
  });

  test("outputs are concatenated", () => {
    expect(crelu.outputs.map(print)).toEqual(["max(x, 0)", "max(-x, 0)"]);
    expect(oplu.outputs.map((output) => evaluateAlong(output, { x: [1, 5], other: [2, 3] }))).toEqual([
      [2, 5],
      [1, 3],
    ]);
    expect(crelu.formula).toBe(crelu.outputs[0]);
  });

  test("inputs are element symbols, x first", () => {
    expect(glu.formula).toBe(parse("x*sigmoid(gate:element)"));
    expect(evaluateAlong(term(swigluOai), { x: [9, 1], value: [-9, 0] })[0]).toBeCloseTo(
      (-6 * 7) / (1 + Math.exp(-Math.fround(1.702) * 7)),
      12,
    );
  });

  test("what is drawn is its mean in evaluation", () => {
    expect(print(term(rrelu))).toBe("where(x > 0, x, (0.125 + (0.3333333432674408 - 0.125)*0.5)*x)");
    expect(fn(noisyRelu).f(-1)).toBe(0);
    expect(fn(noisyRelu).df(-1e30)).toBe(0);
    expect(evaluateAlong(term(gumbelSoftmax, { tau: 0.5 }), { x: [1, 2] })).toEqual(evaluateAlong(term(softmax), { x: [2, 4] }));
  });

  test("what is of single elements refuses the others", () => {
    const refused = (run: () => unknown): string => {
      try {
        return String(run());
      } catch (error) {
        return String(error);
      }
    };
    expect(
      [() => fn(softmax), () => requireElementwise(glu, "kernel"), () => requireElementwise(crelu, "kernel")].map(refused).join("\n"),
    ).toMatchInlineSnapshot(`
      "KindError: softmax is taken along an axis, and fn takes what gives one output element for one input element. Take activations for which isElementwise(activation) holds; evaluateAlong and pullback of @gofz/core compute the others.
      KindError: glu is a function of x and gate, and kernel takes what gives one output element for one input element. Take activations for which isElementwise(activation) holds; evaluateAlong and pullback of @gofz/core compute the others.
      KindError: crelu is a function with 2 outputs, and kernel takes what gives one output element for one input element. Take activations for which isElementwise(activation) holds; evaluateAlong and pullback of @gofz/core compute the others."
    `);
    expect(() => fn(glu)).toThrow(KindError);
    expect(refused(() => evaluate(term(softmax), { x: 1 }))).toMatchInlineSnapshot(
      `"AxisError: reduceMax is taken along an axis, and this reading is of single elements. Use evaluateAlong(term, { x: [...] }), or only activations for which isElementwise(activation) holds."`,
    );
    expect(() => lower([term(sparsemax)], { format: "f64", native: [], bound: "fast" })).toThrow(AxisError);
    for (const op of Object.values(reductions)) expect(() => op.evaluate(1)).toThrow(AxisError);
  });
});

describe("what define infers", () => {
  test("parameters, inputs and draws are the symbols of a function", () => {
    const made = define({
      name: "made",
      inputs: ["x", "gate"],
      params: { alpha: 1, beta: 2 },
      trainable: ["beta"],
      draws: { u: "uniform" },
      perChannel: ["alpha", "u"],
      formula: (x, symbols) => {
        expectTypeOf(symbols).toEqualTypeOf<Readonly<Record<"alpha" | "beta" | "gate" | "u", Term>>>();
        expect(Object.keys(symbols).sort()).toEqual(["alpha", "beta", "gate", "u", "x"]);
        return symbols.gate === x ? 0 : symbols.u;
      },
    });
    expect(made.formula).toBe(sym("u", "channel"));
  });

  test("what is not declared is no name", () => {
    // @ts-expect-error: gamma is no parameter.
    expect(() => define({ name: "made", formula: "x", params: { alpha: 1 }, trainable: ["gamma"] })).toThrow("gamma");
    // @ts-expect-error: beta is no symbol.
    expect(() => define({ name: "made", formula: (_x, { beta }) => beta, params: { alpha: 1 } })).toThrow();
  });
});
