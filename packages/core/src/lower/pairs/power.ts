import type { Assembler } from "../../program/assembler.ts";
import { distanceFromWhole, mostFactors, takesNegative } from "../power.ts";
import { chosen, magnitude, negated, over, root, times } from "./arithmetic.ts";
import { type Pair, single } from "./error-free.ts";
import { exp } from "./exponential.ts";
import { log } from "./logarithm.ts";

/** x^y: multiplied out for a small integer or half-integer y, e^(y log x) for any other. */
export function power(b: Assembler, x: Pair, y: Pair): Pair {
  const one = single(b.constant(1));
  const arithmetic = {
    one,
    times: (p: Pair, q: Pair) => times(b, p, q),
    over: (p: Pair, q: Pair) => over(b, p, q),
    root: (p: Pair) => root(b, p),
  };
  const exponent = y.lo === undefined ? b.constantAt(y.hi) : undefined;
  return isFew(exponent) ? multiplied(arithmetic, x, exponent) : exponential(b, x, y);
}

/** What powers are multiplied out by. */
export interface Multiplication<V> {
  readonly one: V;
  readonly times: (x: V, y: V) => V;
  readonly over: (x: V, y: V) => V;
  readonly root: (x: V) => V;
}

/** Whether an exponent is an integer or half-integer so small that its power is multiplied out. */
export function isFew(exponent: number | undefined): exponent is number {
  return exponent !== undefined && Number.isInteger(2 * exponent) && Math.abs(exponent) <= mostFactors;
}

/** x to a power for which `isFew`. */
export function multiplied<V>(by: Multiplication<V>, x: V, exponent: number): V {
  const whole = integerPower(by, x, Math.floor(Math.abs(exponent)));
  const positive = Number.isInteger(exponent) ? whole : by.times(whole, by.root(x));
  return exponent < 0 ? by.over(by.one, positive) : positive;
}

function integerPower<V>(by: Multiplication<V>, x: V, n: number): V {
  if (n === 0) return by.one;
  if (n === 1) return x;
  const half = integerPower(by, x, Math.floor(n / 2));
  const square = by.times(half, half);
  return n % 2 === 0 ? square : by.times(square, x);
}

/** A negative base wants a whole exponent, which has no second part. */
function exponential(b: Assembler, x: Pair, y: Pair): Pair {
  const size = exp(b, times(b, y, log(b, magnitude(b, x))));
  if (y.lo !== undefined || !takesNegative(b, x.hi, y.hi)) return size;
  const zero = b.constant(0);
  const isOdd = b.step("less", zero, distanceFromWhole(b, b.step("mul", y.hi, b.constant(0.5))));
  const isBetween = b.step("less", zero, distanceFromWhole(b, y.hi));
  const negative = chosen(b, isBetween, single(b.constant(Number.NaN)), chosen(b, isOdd, negated(b, size), size));
  return chosen(b, b.step("less", x.hi, zero), negative, size);
}
