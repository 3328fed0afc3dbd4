import { catalog, differentiate, fold, parse, sym, term } from "@gofz/core";
import { intrinsics } from "@gofz/core/operators";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arithmetic } from "../src/decimal/arithmetic.ts";
import { exactly } from "../src/decimal/exactly.ts";
import { oracle, trueValues, UndecidedError } from "../src/index.ts";
import { exact } from "../src/oracle/approximate.ts";
import { readings } from "../src/oracle/readings.ts";

const x = sym("x");

describe("published digits", () => {
  test.each([
    // The normal distribution function at 1 (OEIS A239382), and its product with 1.
    ["gelu(1)", term(catalog.gelu!), 1, "0.84134474606854294858523254563203792247791296672660439098739"],
    // 1 tanh(log(1 + e)) = ((1 + e)^2 - 1) / ((1 + e)^2 + 1)
    ["mish(1)", term(catalog.mish!), 1, "0.86509838826731034612"],
    ["swish(1)", term(catalog.swish!), 1, "0.73105857863000487925115924182183627436514464016505651927636591"],
    ["softplus(0)", term(catalog.softplus!), 0, "0.69314718055994530941723212145817656807550013436025525412068"],
  ])("%s", (_name, formula, at, digits) => {
    expect(oracle(formula, { x: at }).toSignificantDigits(20).toString()).toBe(new Decimal(digits).toSignificantDigits(20).toString());
  });

  test("swish''(-1.3), where TensorFlow.js gives 0.3366", () => {
    expect(oracle(differentiate(term(catalog.swish!), "x", 2), { x: -1.3 }).toFixed(4)).toBe("0.2115");
  });
});

describe("cancellation raises the precision until nothing is lost", () => {
  test.each([
    ["1 - tanh(x)^2", 40, "7.2194e-35"],
    ["1 - tanh(x)^2", 300, "1.0602e-260"],
    ["(1 - tanh(x)^2) / sech(x)^2", 300, "1.0000"],
    ["x - tanh(x)", 1e-20, "3.3333e-61"],
    ["(1 - cos(x)) / x^2", 1e-30, "0.50000"],
    ["log(1 + exp(x))", -500, "7.1246e-218"],
    ["log(1 + exp(x)) / exp(x)", -500, "1.0000"],
    ["where(1 < 1 + exp(x), 2, 3)", -500, "2.0000"],
    ["min(exp(x) < exp(x), x)", 0.3, "0.0000"],
    ["log1p(tanh(x))", -106, "-211.31"],
    ["log1p(erf(x))", -7, "-51.528"],
    ["sech(x)^2 / (1 + tanh(x))", -219, "2.0000"],
    ["where(log1p(x) < -1.5, 0, 1/(1 + x))", -1, "0.0000"],
    ["where(exp(2) - exp(2), 1, x)", 0.3, "0.30000"],
    ["(exp(x) - exp(x))", 1e11, "0.0000"],
  ])("%s at %f", (formula, at, digits) => {
    expect(oracle(parse(formula), { x: at }).toPrecision(5)).toBe(digits);
  });

  test("and what is below every double is 0", () => {
    expect(oracle(parse("x * (1 - tanh(x)^2)"), { x: 1e30 }).toNumber()).toBe(0);
    expect(oracle(parse("exp(-x)"), { x: 1e30 }).toNumber()).toBe(0);
  });

  test("but an exact zero is 0 at once", () => {
    expect(oracle(parse("x - clip(x, -1, 1)"), { x: 2 ** -149 }).isZero()).toBe(true);
  });
});

test("an intrinsic reads as its expansion does, in digits that are independent", () => {
  const expanded = Object.fromEntries(Object.entries(readings).filter(([name]) => !Object.hasOwn(intrinsics, name)));
  const D = arithmetic(180);
  const number = (value: number) => exact(exactly(value, D));
  // Expanded, 180 digits lose less than half of them here.
  const argument = fc.double({ min: -30, max: 30, noNaN: true }).filter((at) => Math.abs(at) > 1e-40);
  const law = fc.property(fc.constantFrom(...Object.values(intrinsics)), argument, (op, at) => {
    const byExpansion = fold(op(x), { num: number, sym: () => number(at), ops: expanded as typeof readings }).value;
    const direct = oracle(op(x), { x: at });
    return (direct.isNaN() && byExpansion.isNaN()) || direct.eq(byExpansion) || direct.div(byExpansion).minus(1).abs().lt(1e-30);
  });
  fc.assert(law, { numRuns: 150, seed: 1 });
});

test("a constant is the double that it is, and so is a symbol", () => {
  expect(oracle(parse("0.1*10 - 1"), {}).toString()).toBe("5.5511151231257827021181583404541015625e-17");
  expect(oracle(parse("a*10"), { a: 0.1 }).toString()).toBe("1.000000000000000055511151231257827021181583404541015625");
});

test("what no digits decide is refused with the formula and the point", () => {
  expect(() => oracle(parse("log(1 + exp(x))"), { x: 1e17 })).toThrow(UndecidedError);
  expect(oracle(parse("exp(x) / (1 + exp(x))"), { x: 1e17 }).toNumber()).toBe(1);
  expect(oracle(parse("exp(x) / exp(2*x)"), { x: 1e17 }).toNumber()).toBe(0);
  expect(oracle(parse("x * sech(exp(x))^2 * exp(2*x)"), { x: 1e17 }).toNumber()).toBe(0);
  // Whether the sum is 0 is what they do not tell.
  expect(() => oracle(parse("(cos(x)^2 + sin(x)^2 - 1) / (cos(x)^2 + sin(x)^2 - 1)"), { x: 1 })).toThrow(UndecidedError);
  expect(() => oracle(parse("1/(1 + tanh(x))"), { x: -1e5 })).toThrow(UndecidedError);
  expect(() => oracle(parse("where(log(tanh(x)), 2, 3)"), { x: 1e9 })).toThrow(UndecidedError);
});

test("undefined is NaN, a pole infinite", () => {
  expect(oracle(parse("log(x)"), { x: -1 }).isNaN()).toBe(true);
  expect(oracle(parse("log(x)"), { x: 0 }).toNumber()).toBe(-Infinity);
});

test("values from the cache are the oracle's, as doubles", () => {
  const formula = differentiate(term(catalog.mish!), "x");
  const points = Float32Array.of(-100, -1.2, -0, 0, 0.3, 5, 1e30);
  const expected = [...points].map((point) => oracle(formula, { x: point }).toNumber());
  expect([...trueValues(formula, points)]).toEqual(expected);
  expect([...trueValues(formula, points)]).toEqual(expected);
});
