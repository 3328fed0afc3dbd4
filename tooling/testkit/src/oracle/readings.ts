import type { Algebra } from "@gofz/core";
import { arithmeticOf } from "../decimal/arithmetic.ts";
import { atan, cos, sin, tan } from "../decimal/circular.ts";
import { erf, erfc } from "../decimal/error-function.ts";
import { exp, expm1 } from "../decimal/exponential.ts";
import { asinh, cosh, sech, sigmoid, signOf, sinh, softplus, tanh } from "../decimal/hyperbolic.ts";
import { log, log1p } from "../decimal/logarithm.ts";
import { pow } from "../decimal/power.ts";
import { type Approximate, isClose, isNothing, isOddRound, noise, product, quotient, rounded, sum } from "./approximate.ts";

/** Every operator in decimals, the intrinsics too: none by core's expansion, so that an error there shows. */
export const readings: Algebra<Approximate>["ops"] = {
  add: sum,
  sub: (a, b) => sum(a, negated(b)),
  mul: product,
  div: quotient,
  neg: negated,
  sqrt: rounded((x) => x.sqrt()),
  pow: power,
  abs: (a) => (a.value.isNeg() ? negated(a) : a),
  min: (a, b) => chosen(a.value.isNaN() || b.value.gte(a.value) ? a : b, a.isExact && b.isExact),
  max: (a, b) => chosen(a.value.isNaN() || b.value.lte(a.value) ? a : b, a.isExact && b.isExact),
  less,
  where: (condition, a, b) => chosen(condition.value.isZero() ? b : a, condition.isExact),
  exp: rounded(exp),
  expm1: rounded(expm1),
  log: (a) => (a.value.eq(1) && !a.isExact ? { value: noise(a.value), isExact: false } : { ...rounded(log)(a), isExact: a.value.eq(1) }),
  log1p: rounded(log1p),
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

function negated({ value, isExact }: Approximate): Approximate {
  return { value: value.neg(), isExact };
}

/** A power; whether an inexact exponent of a negative base is an integer is found out as a tie is. */
function power(a: Approximate, b: Approximate): Approximate {
  if (b.isExact && b.value.eq(2)) return product(a, a);
  const D = arithmeticOf(a.value);
  if (a.value.isNeg() && !b.isExact && isOddRound(D.precision)) return { value: new D(Number.NaN), isExact: false };
  return { value: pow(a.value, b.value), isExact: b.isExact && (b.value.isZero() || (isNothing(a) && b.value.gt(0))) };
}

function chosen({ value, isExact }: Approximate, isCertain: boolean): Approximate {
  return { value, isExact: isExact && isCertain };
}

/**
 * 1 where a < b, else 0. What the last digits of inexact values decide goes this way and that with the precision, so that it is found out;
 * a difference below 1e-300 that 360 digits do not resolve is 0.
 */
function less(a: Approximate, b: Approximate): Approximate {
  const D = arithmeticOf(a.value);
  const isTie = isClose(a, b);
  const isNone = isTie && D.precision >= 360 && a.value.minus(b.value).abs().lt(1e-300);
  const isLess = isTie ? !isNone && isOddRound(D.precision) : a.value.lt(b.value);
  return { value: new D(isLess ? 1 : 0), isExact: a.isExact && b.isExact };
}
