import type { Decimal } from "decimal.js";
import { arithmeticOf } from "./arithmetic.ts";
import { exp } from "./exponential.ts";
import { log } from "./logarithm.ts";

/** a^b over the reals: NaN for a negative base and an exponent that is not an integer. */
export function pow(a: Decimal, b: Decimal): Decimal {
  if (b.isInteger() && b.abs().lt(1e6)) return a.pow(b);
  if (a.isZero()) return new (arithmeticOf(a))(b.isNeg() ? Infinity : 0);
  if (!a.isNeg()) return exp(b.times(log(a)));
  const magnitude = b.isInteger() ? exp(b.times(log(a.neg()))) : new (arithmeticOf(a))(Number.NaN);
  return b.mod(2).isZero() ? magnitude : magnitude.neg();
}
