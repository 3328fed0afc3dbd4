import { differentiate, evaluate, fold, parse, postorder, print, symbols, type Term } from "@gofz/core";
import { reductions } from "@gofz/core/operators";
import { oracle, random, UndecidedError } from "@gofz/testkit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Arithmetic, Bounded } from "../src/precise/arithmetic.ts";
import { type Big, big, float, opposite, over, plus, ratio } from "../src/precise/big.ts";
import type { Doubled } from "../src/precise/doubled.ts";
import { long } from "../src/precise/long.ts";
import { exactly, readings } from "../src/precise/readings.ts";
import { short } from "../src/precise/short.ts";
import { terms } from "./terms.ts";

type Environment = Readonly<Record<string, number>>;

function read<N>(n: Arithmetic<N>, term: Term, environment: Environment): Bounded<N> {
  return fold(term, { num: (x) => exactly(n, x), sym: ({ name }) => exactly(n, environment[name] ?? 0.3), ops: readings(n) });
}

/** A double-double as a float. */
function widened([high, low]: Doubled): Big {
  return low === 0 || !Number.isFinite(high) ? big(high) : plus(big(high), big(low), 2000).value;
}

/** A decimal as a float. */
function fromDecimal(text: string): Big {
  const [, sign = "", whole = "", rest = "", exponent = ""] = /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(text) ?? [];
  const digits = float(BigInt(`${sign}${whole}${rest}`), 0n);
  const places = Number(exponent) - rest.length;
  const power = float(10n ** BigInt(Math.abs(places)), 0n);
  return places < 0 ? over(digits, power, 800).value : float(digits.mantissa * power.mantissa, 0n);
}

/** log2 of the distance from `value` to `truth`, in units of `value`. */
function distance(value: Big, truth: Big): number {
  if (truth.special === 0) return value.special === 0 ? -Infinity : 0;
  if (value.special !== undefined || truth.special !== undefined) return Object.is(value.special, truth.special) ? -Infinity : Infinity;
  const { value: difference } = plus(value, opposite(truth), 2000);
  return difference.special === 0 ? -Infinity : ratio(difference, value);
}

/** Doubles of all magnitudes from 1e-298 to 1e298, most of them where functions bend. */
const anywhere = fc
  .tuple(fc.oneof(fc.integer({ min: -990, max: 990 }), fc.integer({ min: -12, max: 7 })), fc.nat(2 ** 30), fc.boolean())
  .map(([k, seed, isNegative]) => (isNegative ? -1 : 1) * (1 + random(seed)()) * 2 ** k);

/** The functions, where they are defined, and up to where their values can be written down. */
const functions: Readonly<Record<string, (x: number) => boolean>> = {
  sqrt: (x) => x > 0,
  exp: (x) => Math.abs(x) < 3000,
  expm1: (x) => Math.abs(x) < 3000,
  log: (x) => x > 0,
  log1p: (x) => x > -1,
  sin: () => true,
  cos: () => true,
  atan: () => true,
  erf: () => true,
  erfc: (x) => x < 60,
};

describe.each(Object.keys(functions))("%s is within its error of the true value", (name) => {
  const term = parse(`${name}(x)`);
  const check = <N>(n: Arithmetic<N>, widen: (value: N) => Big, bits: number): void =>
    fc.assert(
      fc.property(anywhere.filter(functions[name] as (x: number) => boolean), (x) => {
        const { value, doubt } = read(n, term, { x });
        const truth = fromDecimal(oracle(term, { x }).toExponential(55));
        expect(distance(widen(value), truth)).toBeLessThanOrEqual(Math.max(doubt, -165));
        // Double-doubles give up where a result is tiny or an angle is great.
        if (n !== (short as unknown)) expect(doubt).toBeLessThan(-bits);
      }),
    );
  test("in double-double", () => check(short, widened, 0));
  test("in 200 bits", () => check(long(200, -Infinity), (value) => value, 180));
});

/** Terms of single elements. */
const single = terms(12).filter((term) => postorder(term).every((part) => part.kind !== "call" || !(part.op.name in reductions)));

describe("errors are bounded whatever the term", () => {
  const check = <N>(n: Arithmetic<N>, widen: (value: N) => Big): void =>
    fc.assert(
      fc.property(single, anywhere, (term, x) => {
        const { value, doubt } = read(n, term, { x });
        const better = read(long(900, -Infinity), term, { x });
        fc.pre(doubt < Infinity && better.doubt < -600);
        expect(distance(widen(value), better.value), print(term)).toBeLessThanOrEqual(Math.max(doubt, -590));
      }),
      { numRuns: 1000 },
    );
  test("in double-double", () => check(short, widened));
  test("in 160 bits", () => check(long(160, -Infinity), (value) => value));
});

describe("evaluate rounds the true value once", () => {
  test("of any term", () => {
    fc.assert(
      fc.property(single, fc.double({ min: -100, max: 100, noNaN: true }), (term, x) => {
        const environment = Object.fromEntries(symbols(term).map(({ name }, i) => [name, name === "x" ? x : 0.3 - i]));
        // Beyond these, and at 0/0, the oracle is no judge, and an expansion may be NaN at an infinity.
        fc.pre(postorder(term).every((part) => isOrdinary(part, trueValue(part, environment))));
        // The sign of a zero is for the operators' expansions to keep.
        expect(evaluate(term, environment) + 0, `${print(term)} at ${JSON.stringify(environment)}`).toBe(trueValue(term, environment) + 0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["sin(x) - x", 1e-30],
    ["1 + sin(2*x)", -0.7853981633974483],
    ["x - sqrt(x^2 - 1)", 2 ** 80],
    ["exp(x + 3)/(2 + exp(x))", 1e14],
    ["sin(exp(x))", 500],
    ["(1 + x)^(1/x)", 1e-40],
    ["erfc(x)*exp(x^2)*x", 1e5],
    ["tan(x)", 1e22],
  ])("of %s at %f", (formula, x) => {
    const term = parse(formula);
    for (const order of [0, 1, 2] as const) {
      const slope = differentiate(term, "x", order);
      expect(evaluate(slope, { x })).toBe(oracle(slope, { x }).toNumber());
    }
  });

  test.each([
    ["sinh(x) < sinh(x)", -15496, 0],
    ["exp(x)/exp(x)", -1e6, 1],
    ["(expm1(x^x) - x^x)/(expm1(x^x) - x^x)", -39714660352, 1],
    ["where(log(tanh(x)), 2, 3)", 5e8, 2],
    ["(1 - sech(erfc(x)))/(1 - sech(erfc(x)))", 1895, 1],
  ])("whatever the size of its parts: %s at %f", (formula, x, expected) => {
    expect(evaluate(parse(formula), { x })).toBe(expected);
  });

  test("exactly 0 where all digits cancel", () => {
    for (const formula of ["sqrt(2)^2 - 2", "sin(1)^2 + cos(1)^2 - 1", "exp(log(3)) - 3", "(1 + 1e-300) - 1 - 1e-300"]) {
      expect(evaluate(parse(formula), {}), formula).toBe(0);
    }
  });
});

test.each([
  ["cos(x)/x", -0, 0],
  ["x*sech(exp(x))", -Infinity, 0],
  ["exp(x)*tanh(x)", -0, Infinity],
  ["log(1 + exp(x))", 0, Infinity],
  ["sin(x)", Number.NaN, Number.NaN],
  ["x + sin(x)", -Infinity, Infinity],
  ["log(log(x + 3))", Number.NaN, Infinity],
  ["x - sqrt(x^2 - 1)", -Infinity, 0],
  ["exp(x + 3)/(2 + exp(x))", 0, Math.exp(3)],
  ["tanh(exp(exp(x)))", Math.tanh(1), 1],
])("the limits of %s are %f and %f", (formula, atMinus, atPlus) => {
  expect([-Infinity, Infinity].map((x) => evaluate(parse(formula), { x }))).toEqual([atMinus, atPlus]);
});

function isOrdinary(term: Term, value: number): boolean {
  if (value === 0) return term.kind !== "call" || ["less", "where", "min", "max"].includes(term.op.name);
  return Math.abs(value) > 1e-30 && Math.abs(value) < 1e30;
}

/** The double nearest to the true value; NaN where the oracle can't tell. */
function trueValue(term: Term, environment: Environment): number {
  try {
    return oracle(term, environment).toNumber();
  } catch (error) {
    // decimal.js knows only so many digits of pi.
    if (error instanceof UndecidedError || String(error).includes("Precision limit")) return Number.NaN;
    throw error;
  }
}
