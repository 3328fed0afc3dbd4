import type { Decimal } from "decimal.js";
import { arithmetic, arithmeticOf, guard, pi } from "./arithmetic.ts";
import { fromFixedPoint, series, tenTo, toFixedPoint } from "./fixed.ts";
import { arctangentSeries } from "./logarithm.ts";

/** sin(x), for x in radians up to 10^500; NaN beyond. */
export function sin(x: Decimal): Decimal {
  return x.isZero() ? x : turned(x, 0);
}

/** cos(x), for x in radians up to 10^500; NaN beyond. */
export function cos(x: Decimal): Decimal {
  return turned(x, 1);
}

/** tan(x), for x in radians up to 10^500; NaN beyond. */
export function tan(x: Decimal): Decimal {
  return sin(x).div(cos(x));
}

/** atan(x): the engine's as a guess g, and the series of atan((x - tan g) / (1 + x tan g)) to put it right. */
export function atan(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  if (x.isNaN() || x.isZero()) return x;
  if (x.abs().gt(1))
    return pi(D.precision)
      .div(x.isNeg() ? -2 : 2)
      .minus(atan(new D(1).div(x)));
  if (x.abs().lt(0.1)) return atanSmall(x);
  const guess = new D(Math.atan(x.toNumber()));
  const slope = tan(guess);
  return guess.plus(atanSmall(x.minus(slope).div(x.times(slope).plus(1))));
}

function atanSmall(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  const scale = D.precision + guard;
  const square = toFixedPoint(x.times(x).neg(), scale);
  return fromFixedPoint(arctangentSeries(square, tenTo(scale)), scale, D).times(x);
}

/** sin(x + quarters pi/2), by the rest of x after whole quarters. */
function turned(x: Decimal, quarters: 0 | 1): Decimal {
  const D = arithmeticOf(x);
  if (!x.isFinite() || x.e > 500) return new D(Number.NaN);
  const Wide = arithmetic(D.precision + 2 * guard + Math.max(0, x.e));
  const quarter = pi(Wide.precision).div(2);
  const count = new Wide(x).div(quarter).round();
  const rest = new D(new Wide(x).minus(count.times(quarter)).toSignificantDigits(D.precision));
  const phase = (count.mod(4).toNumber() + quarters + 4) % 4;
  const value = phase % 2 === 0 ? circularSeries(rest, 1n).times(rest) : circularSeries(rest, 0n);
  return phase < 2 ? value : value.neg();
}

/** 1 - x^2 / ((1 + first)(2 + first)) + ...: cos(x) for first = 0, sin(x) / x for first = 1. */
function circularSeries(x: Decimal, first: 0n | 1n): Decimal {
  const D = arithmeticOf(x);
  const scale = D.precision + guard;
  const [square, one] = [toFixedPoint(x.times(x), scale), tenTo(scale)];
  const total = series(one, (term, n) => -(term * square) / one / ((2n * n - 1n + first) * (2n * n + first)));
  return fromFixedPoint(total, scale, D);
}
