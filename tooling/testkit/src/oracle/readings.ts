import type { Algebra } from "@gofz/core";
import { arithmeticOf } from "../decimal/arithmetic.ts";
import { atan, cos, sin, tan } from "../decimal/circular.ts";
import { erf, erfc } from "../decimal/error-function.ts";
import { exp, expm1 } from "../decimal/exponential.ts";
import { asinh, cosh, sech, sigmoid, signOf, sinh, softplus, tanh } from "../decimal/hyperbolic.ts";
import { log, log1p } from "../decimal/logarithm.ts";
import { pow } from "../decimal/power.ts";
import {
  type Approximate,
  exact,
  grain,
  isClose,
  isNothing,
  isOddRound,
  noise,
  product,
  quotient,
  rounded,
  sum,
  unknown,
} from "./approximate.ts";

/** Every operator in decimals, the intrinsics too: none by core's expansion, so that an error there shows. */
export const readings: Algebra<Approximate>["ops"] = {
  add: sum,
  // What is read once is one value.
  sub: (a, b) => (a === b && a.value.isFinite() ? exact(a.value.times(0).abs()) : sum(a, negated(b))),
  mul: product,
  div: quotient,
  neg: negated,
  sqrt: rounded((x) => x.sqrt()),
  pow: power,
  abs: (a) => (a.value.isNeg() ? negated(a) : a),
  min: (a, b) => chosen(a.value.isNaN() || b.value.gte(a.value) ? a : b, a.isExact && b.isExact),
  max: (a, b) => chosen(a.value.isNaN() || b.value.lte(a.value) ? a : b, a.isExact && b.isExact),
  less,
  where: (condition, a, b) => chosen(holds(condition) ? a : b, condition.isExact),
  exp: rounded(exp),
  expm1: rounded(expm1),
  log: logarithm,
  // At -1, as far as can be told, it is how far from there that counts.
  log1p: (a) => (a.value.eq(-1) && !a.isExact ? logarithm(sum(a, exact(a.value.neg()))) : rounded(log1p)(a)),
  sin: rounded(sin),
  cos: rounded(cos),
  tan: rounded(tan),
  atan: rounded(atan),
  sinh: rounded(sinh),
  cosh: rounded(cosh),
  tanh: rounded(tanh),
  sech: rounded(sech),
  asinh: rounded(asinh),
  sigmoid: rounded(sigmoid),
  softplus: rounded(softplus),
  erf: rounded(erf),
  erfc: rounded(erfc),
  sign: (a) => ({ value: signOf(a.value), isExact: a.isExact }),
};

function negated(a: Approximate): Approximate {
  return { ...a, value: a.value.neg() };
}

/** Of noise it is unknown; of what may be 1, noise. */
function logarithm(a: Approximate): Approximate {
  if (a.isNoise) return unknown(log(a.value.abs()));
  if (a.value.eq(1) && !a.isExact) return noise(a.value);
  return { ...rounded(log)(a), isExact: a.value.eq(1) };
}

/** A power; whether an inexact exponent of a negative base is an integer is found out as a tie is. */
function power(a: Approximate, b: Approximate): Approximate {
  if (b.isExact && b.value.eq(2)) return product(a, a);
  const D = arithmeticOf(a.value);
  if (a.value.isNeg() && !b.isExact && isOddRound(D.precision)) return { value: new D(Number.NaN), isExact: false };
  return { value: pow(a.value, b.value), isExact: b.isExact && (b.value.isZero() || (isNothing(a) && b.value.gt(0))) };
}

/** Whether a condition is not 0; of noise it is found out. */
function holds({ value, isNoise }: Approximate): boolean {
  return isNoise === true ? isOddRound(arithmeticOf(value).precision) : !value.isZero();
}

function chosen(a: Approximate, isCertain: boolean): Approximate {
  return { ...a, isExact: a.isExact && isCertain };
}

/**
 * 1 where a < b, else 0. What the last digits of inexact values decide goes this way and that with the precision, so that it is found out;
 * a difference below 1e-300 that 360 digits do not resolve is 0.
 */
function less(a: Approximate, b: Approximate): Approximate {
  const D = arithmeticOf(a.value);
  const isTie = a !== b && isClose(a, b);
  const isNone = isTie && D.precision >= 360 && grain(a.value).lt(1e-300);
  const isLess = isTie ? !isNone && isOddRound(D.precision) : a.value.lt(b.value);
  return { value: new D(isLess ? 1 : 0), isExact: a.isExact && b.isExact };
}
