import { equivalent, evaluate, parse, simplify, type Term } from "@gofz/core";
import { abs, add, div, max, min, mul, neg, sigmoid, softplus, sub, tanh } from "@gofz/core/operators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terms } from "./terms.ts";

describe("equal functions are found equal", () => {
  test.each([
    ["x*sigmoid(x)", "x/(1 + exp(-x))"],
    ["tanh(x)", "2*sigmoid(2*x) - 1"],
    ["tanh(x)", "(exp(x) - exp(-x))/(exp(x) + exp(-x))"],
    ["x*tanh(softplus(x))", "x*((1 + exp(x))^2 - 1)/((1 + exp(x))^2 + 1)"],
    ["0.5*x*(1 + erf(x/sqrt(2)))", "x*0.5*erfc(-x/sqrt(2))"],
    ["0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", "x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3))"],
    ["max(x, 0)", "(x + abs(x))/2"],
    ["max(x, 0) - max(-x, 0)", "x"],
    ["min(max(x, 0), 6)", "max(min(x, 6), 0)"],
    ["where(x >= 0, x, a*(2^(x/log(2)) - 1))", "where(x > 0, x, a*expm1(x))"],
    ["where(x > 1, x, where(x < -1, x, 0))", "where(abs(x) > 1, x, 0)"],
    ["abs(x)", "sqrt(x^2)"],
    ["log(1 + exp(x))", "x + log(1 + exp(-x))"],
    ["softplus(x)", "max(x, 0) + log1p(exp(-abs(x)))"],
    ["sin(x)^2 + cos(x)^2", "1"],
    ["x/sqrt(1 + x^2)", "x*(1 + x^2)^(-1/2)"],
    ["sigmoid(x)*(1 - sigmoid(x))", "exp(-x)/(1 + exp(-x))^2"],
    ["exp(2*log(x))", "x^2"],
    ["asinh(x)", "-asinh(-x)"],
    ["x*(1 + exp(-b*x))^(-a)", "x*sigmoid(b*x)^a"],
    ["max(x - a, 0) + a", "max(x, a)"],
  ])("%s is %s", (a, b) => expect(equivalent(parse(a), parse(b))).toBe(true));

  test("a constant is compared up to its rounding", () => {
    expect(equivalent(parse("softplus(x) - log(2)"), parse("softplus(x) - 0.693147180559945"))).toBe(true);
    expect(equivalent(parse("softplus(x) - log(2)"), parse("softplus(x) - 0.6931"))).toBe(false);
  });
});

test.each([
  ["x", "x + 1e-6"],
  ["max(x, 0)", "x"],
  ["tanh(x)", "erf(x)"],
  ["sqrt(x)", "x"],
  ["x*sigmoid(x)", "x*sigmoid(1.0001*x)"],
  ["where(x > 0, x, 0)", "where(x > 1, x, 0)"],
  ["inf*x", "2*x"],
  // e^709.78 is near the largest double.
  ["-asinh(sigmoid(x + 709.7827128933841))", "asinh(sigmoid(709.7827128933841 - x))"],
])("%s is not %s", (a, b) => expect(equivalent(parse(a), parse(b))).toBe(false));

const leaf = fc.constantFrom("x", "1", "2", "0.5", "3").map((text) => parse(text));
const { term: small } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.tuple(fc.constantFrom(add, sub, mul, div, max, min), tie("term"), tie("term")).map(([op, a, b]) => op(a, b)),
    fc.tuple(fc.constantFrom(neg, abs, tanh, sigmoid, softplus), tie("term")).map(([op, a]) => op(a)),
  ),
}));

const points = [-3.7, -1.9, -0.83, -0.21, 0.34, 0.77, 1.6, 4.1];

test("what is found equal has equal values", () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      if (!equivalent(a, b)) return;
      for (const x of points) {
        const [left, right] = [evaluate(a, { x }), evaluate(b, { x })];
        if (Number.isFinite(left) && Number.isFinite(right)) expect(left).toBeCloseTo(right, 6);
      }
    }),
    { numRuns: 2000 },
  );
});

test("nearly every term is found equal to itself written otherwise", () => {
  const outcomes = fc.sample(fc.tuple(small, small, small), { numRuns: 500, seed: 7 }).map(([a, b, c]) => {
    return equivalent(simplify(add(mul(a, b), mul(a, c))), mul(add(c, b), a));
  });
  expect(outcomes.filter(Boolean).length).toBeGreaterThan(450);
});

test("any two terms are decided or given up, soon", () => {
  fc.assert(
    fc.property(terms(), terms(), (a, b) => {
      const start = performance.now();
      equivalent(a, b);
      return performance.now() - start < 2000;
    }),
    { numRuns: 100 },
  );
});
