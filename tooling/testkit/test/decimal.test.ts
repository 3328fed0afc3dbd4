import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arithmetic, arithmetic } from "../src/decimal/arithmetic.ts";
import { atan, cos, sin, tan } from "../src/decimal/circular.ts";
import { erf, erfc, erfcx } from "../src/decimal/error-function.ts";
import { exp, expm1 } from "../src/decimal/exponential.ts";
import { asinh, cosh, sech, sigmoid, sinh, softplus, tanh } from "../src/decimal/hyperbolic.ts";
import { log, log1p } from "../src/decimal/logarithm.ts";
import { pow } from "../src/decimal/power.ts";

const D = arithmetic(60);
/** Enough for a sum that loses 45 digits, and decimal.js's own functions. */
const Wide = arithmetic(150);

/** What decimal.js itself, or a definition in its functions, gives. */
const peers: Readonly<Record<string, readonly [ours: (x: Decimal) => Decimal, theirs: (x: Decimal, one: Decimal) => Decimal]>> = {
  exp: [exp, (x) => x.exp()],
  expm1: [expm1, (x, one) => x.exp().minus(one)],
  log: [(x) => log(x.abs()), (x) => x.abs().ln()],
  log1p: [(x) => log1p(x.abs()), (x, one) => x.abs().plus(one).ln()],
  sin: [sin, (x) => x.sin()],
  cos: [cos, (x) => x.cos()],
  tan: [tan, (x) => x.tan()],
  atan: [atan, (x) => x.atan()],
  sinh: [sinh, (x) => x.sinh()],
  cosh: [cosh, (x) => x.cosh()],
  tanh: [tanh, (x, one) => x.times(2).exp().minus(one).div(x.times(2).exp().plus(one))],
  sech: [sech, (x, one) => one.div(x.cosh())],
  asinh: [asinh, (x) => x.asinh()],
  sigmoid: [sigmoid, (x, one) => one.div(x.neg().exp().plus(one))],
  softplus: [softplus, (x, one) => x.exp().plus(one).ln()],
  sqrtByPow: [(x) => pow(x.abs(), new D(0.5)), (x) => x.abs().sqrt()],
};

/** Float32s from 2^-40 to 2^6, of both signs. */
const argument = fc
  .tuple(fc.integer({ min: -40, max: 5 }), fc.double({ min: 1, max: 2, noNaN: true }), fc.boolean())
  .map(([exponent, mantissa, isNegative]) => Math.fround((isNegative ? -1 : 1) * mantissa * 2 ** exponent));

describe("the elementary functions agree with decimal.js's own, to 55 digits and more", () => {
  test.each(Object.entries(peers))("%s", (_name, [ours, theirs]) => {
    const law = fc.property(argument, (x) => closeTo(ours(new D(x)), theirs(new Wide(x), new Wide(1)), 1e-55));
    fc.assert(law, { numRuns: 25, seed: 1 });
  });
});

describe("published digits", () => {
  test.each([
    // Abramowitz and Stegun, table 7.1, and OEIS.
    ["erf(1)", erf(new D(1)), "0.842700792949714869341220635082609259296066997966302908459937"],
    ["erf(0.5)", erf(new D(0.5)), "0.520499877813046537682746653891964528736451575757963700058806"],
    ["erfc(10)", erfc(new D(10)), "2.0884875837625447570007862949577886115608181193211634e-45"],
    ["exp(1)", exp(new D(1)), "2.71828182845904523536028747135266249775724709369995957496697"],
    ["log(2)", log(new D(2)), "0.693147180559945309417232121458176568075500134360255254120680"],
    ["atan(1)", atan(new D(1)), "0.785398163397448309615660845819875721049292349843776455243736"],
    ["tanh(1)", tanh(new D(1)), "0.761594155955764888119458282604793590412768597257936551596811"],
    ["sin(10^22)", sin(new D("1e22")), "-0.852200849767188801772705893753029368261762150410043656256509"],
  ])("%s", (_name, value, digits) => {
    expect(closeTo(value, new Wide(digits), 1e-50)).toBe(true);
  });
});

test("erfc's series and its continued fraction meet: at 60 and 120 digits they change over at different places", () => {
  for (const x of [0.5, 3, 4.8, 4.95, 6.9, 7.1, 12, 25.5, 26.5, 100]) {
    expect(closeTo(erfc(new D(x)), erfc(new (arithmetic(120))(x)), 1e-57)).toBe(true);
    expect(closeTo(erfcx(new D(x)), erfcx(new (arithmetic(120))(x)), 1e-57)).toBe(true);
  }
});

test.each(Object.entries({ exp, expm1, log, log1p, sin, cos, tan, atan, sinh, cosh, tanh, sech, asinh, sigmoid, softplus, erf, erfc }))(
  "%s takes zeros, infinities, NaN and numbers beyond all exponents",
  (_name, f) => {
    for (const x of ["0", "-0", "Infinity", "-Infinity", "NaN", "1e300", "-1e300", "1e-4000", "-1e-4000"]) {
      expect(f(new D(x))).toBeInstanceOf(Decimal);
    }
    expect(f(new D(Number.NaN)).isNaN()).toBe(true);
  },
);

function closeTo(value: Decimal, expected: Decimal, tolerance: number): boolean {
  const Exact: Arithmetic = arithmetic(200);
  if (expected.isZero()) return value.isZero();
  return new Exact(value).div(expected).minus(1).abs().lte(tolerance);
}
