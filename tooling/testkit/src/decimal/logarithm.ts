import type { Decimal } from "decimal.js";
import { arithmeticOf, guard } from "./arithmetic.ts";
import { exp } from "./exponential.ts";
import { fromFixedPoint, series, tenTo, toFixedPoint } from "./fixed.ts";

/** The natural logarithm: the engine's as a guess g, and log1p(x e^-g - 1) to put it right. */
export function log(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  if (x.isZero()) return new D(-Infinity);
  if (!x.isFinite() || x.isNeg()) return new D(x.isNeg() ? Number.NaN : x);
  if (x.minus(1).abs().lt(0.1)) return log1p(x.minus(1));
  const [first = 0, second = 0, third = 0] = x.d;
  const exponent = x.e - String(first).length + 1;
  const guess = new D(Math.log(first + second / 1e7 + third / 1e14) + exponent * Math.LN10);
  return guess.plus(log1p(x.times(exp(guess.neg())).minus(1)));
}

/** log(1 + x), to full relative precision near 0: 2 atanh(x / (2 + x)). */
export function log1p(x: Decimal): Decimal {
  if (x.isZero() || x.isNaN()) return x;
  if (x.abs().gt(0.2)) return log(x.plus(1));
  const D = arithmeticOf(x);
  const scale = D.precision + guard;
  const ratio = x.div(x.plus(2));
  const [square, one] = [toFixedPoint(ratio.times(ratio), scale), tenTo(scale)];
  return fromFixedPoint(arctangentSeries(square, one), scale, D).times(ratio).times(2);
}

/** 1 + z/3 + z^2/5 + ..., which is atanh(s) / s for z = s^2, and atan(s) / s for z = -s^2. */
export function arctangentSeries(z: bigint, one: bigint): bigint {
  let power = one;
  return series(one, (_term, n) => {
    power = (power * z) / one;
    return power / (2n * n + 1n);
  });
}
