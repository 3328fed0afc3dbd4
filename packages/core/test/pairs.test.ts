import { evaluate, interpreter, lower, lowerPairs, type Native, parse } from "@gofz/core";
import { describe, expect, it } from "vitest";

/** Of both signs and moderate sizes, dense beside 0 and 1. */
const moderate: readonly number[] = Array.from({ length: 60 }, (_, i) => Math.fround(1.37 * 2 ** (-20 + i / 2.3))).flatMap((x) => [x, -x]);

/** The largest error of the pairs as a binary logarithm, relative to the value: the program subtracts the nearest double, so that the rest shows. */
function worst(formula: string, points: readonly number[], native: readonly Native[]): { readonly bits: number; readonly x: number } {
  const f = parse(formula);
  const rest = parse(`(${formula})-c`);
  const exact = lower([rest], { format: "f64", native, bound: "exact" });
  const program = interpreter(lowerPairs(rest, native, { program: exact, typical: {} }));
  let most = { bits: -Infinity, x: 0 };
  for (const x of points) {
    const c = evaluate(f, { x });
    if (!(Math.abs(c) > 2 ** -120 && Math.abs(c) < 2 ** 120)) continue;
    const [got = Number.NaN] = program({ x, c });
    const bits = Math.log2(Math.abs(got - evaluate(rest, { x, c })) / Math.abs(c));
    if (!(bits <= most.bits)) most = { bits, x };
  }
  return most;
}

describe.each([
  ["by steps alone", []],
  ["with native functions for guesses", ["exp", "log", "tanh"]],
] as const)("pairs %s", (_title, native) => {
  it.each([
    ["exp(x)", moderate],
    ["expm1(x)", moderate],
    ["log(x)", moderate.filter((x) => x > 0)],
    ["log(1+x/1000)", moderate.filter((x) => x > -1000)],
    ["log1p(x)", moderate.filter((x) => x > -1)],
    ["sin(x)", moderate],
    ["cos(x)", moderate],
    ["atan(x)", moderate],
    ["tanh(x)", moderate],
    ["sigmoid(x)", moderate],
    ["softplus(x)", moderate],
    ["sinh(x)", moderate],
    ["cosh(x)", moderate],
    ["sech(x)", moderate],
    ["asinh(x)", moderate],
    ["erf(x)", moderate.filter((x) => Math.abs(x) < 2)],
    ["erfc(x)", moderate.filter((x) => Math.abs(x) < 1)],
    ["x^3+x/3", moderate],
    ["abs(x)^2.7", moderate],
    ["sqrt(abs(x))/(1+x^2)", moderate],
    ["min(max(x/3,-2),exp(x/7))", moderate],
    ["where(x/3<exp(-x),x*pi,x/7)", moderate],
  ] as const)("%s", (formula, points) => {
    const { bits, x } = worst(formula, points, native);
    expect(bits, `at x = ${x}`).toBeLessThan(-74);
  });
});

it.each([
  ["what cancels as it stands and not as one quotient", "1/sqrt(x^2+1)-x^2/sqrt(x^2+1)^3", [3e8, 1e12]],
  ["what cancels at 0", "softplus(x)-softplus(-x)", [1e-30, -1e-36]],
  ["what cancels to nothing", "log(x/3) + log(3/x)", [0.5]],
] as const)("%s is right to a float32", (_title, formula, points) => {
  const f = parse(formula);
  const exact = lower([f], { format: "f64", native: [], bound: "exact" });
  const program = interpreter(lowerPairs(f, [], { program: exact, typical: {} }));
  for (const point of points) {
    const x = Math.fround(point);
    const truth = evaluate(f, { x });
    expect(Math.abs((program({ x })[0] ?? 0) - truth), `${x}`).toBeLessThanOrEqual(2 ** -37 * Math.abs(truth));
  }
});
