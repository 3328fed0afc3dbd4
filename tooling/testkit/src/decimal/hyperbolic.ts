import type { Decimal } from "decimal.js";
import { arithmeticOf } from "./arithmetic.ts";
import { exp, expm1 } from "./exponential.ts";
import { log1p } from "./logarithm.ts";

/** (e^2x - 1) / (e^2x + 1) */
export function tanh(x: Decimal): Decimal {
  if (!x.isFinite()) return signOf(x);
  const t = expm1(x.times(2));
  return t.div(t.plus(2));
}

/** 1 / cosh(x) */
export function sech(x: Decimal): Decimal {
  return new (arithmeticOf(x))(1).div(cosh(x));
}

/** (e^x - e^-x) / 2 */
export function sinh(x: Decimal): Decimal {
  if (!x.isFinite()) return x;
  const t = expm1(x.abs());
  const positive = t.plus(t.div(t.plus(1))).div(2);
  return x.isNeg() ? positive.neg() : positive;
}

/** (e^x + e^-x) / 2 */
export function cosh(x: Decimal): Decimal {
  return exp(x).plus(exp(x.neg())).div(2);
}

/** The inverse of sinh: sign(x) log(|x| + sqrt(x^2 + 1)), its argument less 1 without a difference. */
export function asinh(x: Decimal): Decimal {
  if (!x.isFinite()) return x;
  const square = x.times(x);
  const positive = log1p(x.abs().plus(square.div(square.plus(1).sqrt().plus(1))));
  return x.isNeg() ? positive.neg() : positive;
}

/** 1 / (1 + e^-x) */
export function sigmoid(x: Decimal): Decimal {
  return new (arithmeticOf(x))(1).div(exp(x.neg()).plus(1));
}

/** log(1 + e^x) */
export function softplus(x: Decimal): Decimal {
  return x.isNeg() ? log1p(exp(x)) : x.plus(log1p(exp(x.neg())));
}

/** -1, 0 or 1, a zero with its sign. */
export function signOf(x: Decimal): Decimal {
  return x.isZero() || x.isNaN() ? x : new (arithmeticOf(x))(x.isNeg() ? -1 : 1);
}
