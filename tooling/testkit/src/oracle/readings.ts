import type { Algebra } from "@gofz/core";
import { arithmeticOf } from "../decimal/arithmetic.ts";
import { atan, cos, sin, tan } from "../decimal/circular.ts";
import { erf, erfc } from "../decimal/error-function.ts";
import { exp, expm1 } from "../decimal/exponential.ts";
import { asinh, cosh, sech, sigmoid, signOf, sinh, softplus, tanh } from "../decimal/hyperbolic.ts";
import { log, log1p } from "../decimal/logarithm.ts";
import { pow } from "../decimal/power.ts";
import { type Approximate, exact, isNothing, isOddRound, noise, product, rounded, sum } from "./approximate.ts";

/** Every operator in decimals, the intrinsics too: none by core's expansion, so that an error there shows. */
export const readings: Algebra<Approximate>["ops"] = {
  add: sum,
  sub: (a, b) => sum(a, negated(b)),
  mul: product,
  div: (a, b) => ({ value: a.value.div(b.value), isExact: isNothing(a) && !b.value.isZero() }),
  neg: negated,
  sqrt: rounded((x) => x.sqrt()),
  pow: (a, b) => (b.value.eq(2) ? product(a, a) : { value: pow(a.value, b.value), isExact: isNothing(a) && b.value.gt(0) }),
  abs: (a) => (a.value.isNeg() ? negated(a) : a),
  min: (a, b) => (a.value.isNaN() || b.value.gte(a.value) ? a : b),
  max: (a, b) => (a.value.isNaN() || b.value.lte(a.value) ? a : b),
  less,
  where: (condition, a, b) => (condition.value.isZero() ? b : a),
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
  sign: (a) => ({ value: signOf(a.value), isExact: true }),
};

function negated({ value, isExact }: Approximate): Approximate {
  return { value: value.neg(), isExact };
}

/** 1 where a < b, else 0; a tie of inexact values goes this way and that with the precision, so that it is found out. */
function less(a: Approximate, b: Approximate): Approximate {
  const D = arithmeticOf(a.value);
  const isTie = a.value.eq(b.value) && !(a.isExact && b.isExact);
  return exact(new D((isTie ? isOddRound(D.precision) : a.value.lt(b.value)) ? 1 : 0));
}
