import { define, differentiate, evaluate, fn, num, parameters, print, substitute, swish, sym, term } from "@gofz/core";
import { exp, mul, neg, pow } from "@gofz/core/operators";
import { describe, expect, test } from "vitest";

const bump = define({ name: "bump", formula: "x*exp(-(s*x)^2)", params: { s: 1 } });

test("from text or from a function, it is the same formula", () => {
  const built = define({ name: "bump", formula: (x, { s }) => mul(x, exp(neg(pow(mul(s, x), 2)))), params: { s: 1 } });
  expect(built.formula).toBe(bump.formula);
});

test("its term has its parameters as float32 values", () => {
  expect(print(term(bump))).toBe("x*exp(-(1*x)^2)");
  expect(print(term(bump, { s: 0.1 }))).toBe("x*exp(-(0.10000000149011612*x)^2)");
  expect(parameters(bump, { s: 0.1 })).toEqual({ s: Math.fround(0.1) });
});

test("a parameter may have the name of a constant", () => {
  const soft = define({ name: "soft", formula: "x/sqrt(x^2 + e)", params: { e: 0.25 } });
  expect(evaluate(term(soft), { x: 0 })).toBe(0);
  expect(fn(soft, { e: 3 }).f(1)).toBe(0.5);
});

test("it differentiates by x and by its parameters", () => {
  expect(fn(bump, { s: 2 }).f(0.5)).toBeCloseTo(0.5 / Math.E, 15);
  expect(evaluate(differentiate(bump.formula, "s"), { x: 0.5, s: 2 })).toBeCloseTo(-0.5 / Math.E, 15);
});

test("a constant is a function of x too", () => expect(fn(define({ name: "one", formula: () => 1 })).f(7)).toBe(1));

test("substitute replaces symbols at once, and only symbols", () => {
  const [x, y] = [sym("x"), sym("y", "uniform")];
  expect(substitute(mul(x, y), { x: y, y: x })).toBe(mul(y, x));
  expect(substitute(num(2), { constructor: 1 })).toBe(num(2));
});

describe("bad definitions", () => {
  const message = (run: () => unknown): string => {
    try {
      run();
      return "accepted";
    } catch (error) {
      return String(error);
    }
  };

  test("names", () => {
    const names = ["SReLU", "eLiSH", "act_3f", "TanhExp1", "3d", "a b", "constructor", "__proto__", ""];
    expect(names.filter((name) => message(() => define({ name, formula: "x" })) === "accepted")).toEqual([]);
    expect(message(() => define({ name: "SReLU", formula: "x" }))).toMatchInlineSnapshot(
      `"NameError: "SReLU" can't be an activation's name: TensorFlow.js must be able to turn it into snake_case and back. Use lowerCamelCase without digits before a capital, as in "leakyRelu"."`,
    );
  });

  test("parameters", () => {
    const attempts = [
      () => define({ name: "a", formula: "k*x" }),
      () => define({ name: "a", formula: () => sym("x", "uniform") }),
      () => define({ name: "a", formula: "x", params: { dy: 1 } }),
      () => define({ name: "a", formula: "x", params: { x: 1 } }),
      () => define({ name: "a", formula: "x", params: { constructor: 1 } }),
      () => define({ name: "a", formula: "k*x", params: { k: Number.NaN } }),
      () => define({ name: "a", formula: "k*x", params: { k: 1e39 } }),
      () => define({ name: "a", formula: "k*", params: { k: 1 } }),
      () => term(swish, { gamma: 1 }),
      () => term(swish, { beta: Infinity }),
      () => fn(define({ name: "a", formula: "x" }), { toString: 1 }),
    ];
    expect(attempts.map(message).join("\n")).toMatchInlineSnapshot(`
      "ParameterError: a: parameter k is in the formula but is not declared as a parameter. Declare it with its default, params: { k: 1 }, or write the number; the input is x.
      ParameterError: a: parameter x is in the formula but is not declared as a parameter. Declare it with its default, params: { x: 1 }, or write the number; the input is x.
      ParameterError: a: parameter dy can't be a parameter's name. Use lowerCamelCase letters and digits, and neither x, the input, nor dy, its gradient.
      ParameterError: a: parameter x can't be a parameter's name. Use lowerCamelCase letters and digits, and neither x, the input, nor dy, its gradient.
      ParameterError: a: parameter constructor can't be a parameter's name. Use lowerCamelCase letters and digits, and neither x, the input, nor dy, its gradient.
      ParameterError: a: parameter k is NaN. Pass a number that is finite as float32.
      ParameterError: a: parameter k is 1e+39. Pass a number that is finite as float32.
      ParseError: line 1, column 3: expected a number, a name or (, found the end.
        k*
          ^
      ParameterError: swish: parameter gamma does not exist. It has beta.
      ParameterError: swish: parameter beta is Infinity. Pass a number that is finite as float32.
      ParameterError: a: parameter toString does not exist. It has none."
    `);
  });
});
