import { productDown, productUp, quotientDown, quotientUp, sumDown, sumUp } from "./rounding.ts";

/** The real numbers from `lo` to `hi`; an infinite end is not one of them. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** All real numbers. */
export const everything: Interval = { lo: -Infinity, hi: Infinity };

/** The real numbers from `lo` to `hi`. */
export function interval(lo: number, hi: number): Interval {
  return { lo, hi };
}

/** One number. */
export function point(x: number): Interval {
  return { lo: x, hi: x };
}

/** The smallest interval around both. */
export function hull(a: Interval, b: Interval): Interval {
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/** What is in both; of intervals that both enclose a value, and so meet. */
export function meet(a: Interval, b: Interval): Interval {
  const [lo, hi] = [Math.max(a.lo, b.lo), Math.min(a.hi, b.hi)];
  return lo <= hi ? { lo, hi } : a;
}

/** Whether x lies in it. */
export function contains({ lo, hi }: Interval, x: number): boolean {
  return lo <= x && x <= hi;
}

/** A double in the middle: of an unbounded interval, one farther out than its end. */
export function middle({ lo, hi }: Interval): number {
  if (lo === hi) return lo;
  if (lo === -Infinity) return hi === Infinity ? 0 : hi > 0 ? 0 : 2 * hi - 1;
  if (hi === Infinity) return lo < 0 ? 0 : 2 * lo + 1;
  return lo / 2 + hi / 2;
}

/** hi - lo */
export function width({ lo, hi }: Interval): number {
  return hi - lo;
}

/** a + b */
export function plus(a: Interval, b: Interval): Interval {
  return { lo: sumDown(a.lo, b.lo), hi: sumUp(a.hi, b.hi) };
}

/** a - b */
export function minus(a: Interval, b: Interval): Interval {
  return { lo: sumDown(a.lo, -b.hi), hi: sumUp(a.hi, -b.lo) };
}

/** -a */
export function opposite(a: Interval): Interval {
  return { lo: 0 - a.hi, hi: 0 - a.lo };
}

/** a * b; of 0 and what has no bound, anything: such a point is a limit at best. */
export function times(a: Interval, b: Interval): Interval {
  if ((isZero(a) && !isBounded(b)) || (isZero(b) && !isBounded(a))) return everything;
  if (a.lo >= 0) return timesPositive(b, a);
  if (b.lo >= 0) return timesPositive(a, b);
  if (a.hi <= 0) return timesPositive(opposite(b), opposite(a));
  if (b.hi <= 0) return timesPositive(opposite(a), opposite(b));
  const lo = Math.min(productDown(a.lo, b.hi), productDown(a.hi, b.lo));
  return { lo, hi: Math.max(productUp(a.lo, b.lo), productUp(a.hi, b.hi)) };
}

/** a * b, where b is not negative. */
function timesPositive(a: Interval, b: Interval): Interval {
  return { lo: productDown(a.lo, a.lo >= 0 ? b.lo : b.hi), hi: productUp(a.hi, a.hi >= 0 ? b.hi : b.lo) };
}

/** a * a */
export function squared(a: Interval): Interval {
  const { lo, hi } = magnitude(a);
  return { lo: productDown(lo, lo), hi: productUp(hi, hi) };
}

/** |a| */
export function magnitude(a: Interval): Interval {
  if (a.lo >= 0) return a;
  return a.hi <= 0 ? opposite(a) : { lo: 0, hi: Math.max(-a.lo, a.hi) };
}

/** a / b, for the values of b that are not 0. */
export function over(a: Interval, b: Interval): Interval {
  if (b.lo > 0) return overPositive(a, b);
  if (b.hi < 0) return opposite(overPositive(a, opposite(b)));
  if (isZero(a)) return everything;
  if (b.lo === 0 && b.hi > 0) return times(a, { lo: quotientDown(1, b.hi), hi: Infinity });
  if (b.hi === 0 && b.lo < 0) return times(a, { lo: -Infinity, hi: quotientUp(1, b.lo) });
  return everything;
}

/** Whether it has two finite ends. */
export function isBounded({ lo, hi }: Interval): boolean {
  return lo > -Infinity && hi < Infinity;
}

function isZero({ lo, hi }: Interval): boolean {
  return lo === 0 && hi === 0;
}

function overPositive(a: Interval, b: Interval): Interval {
  const lo = a.lo >= 0 ? quotientDown(a.lo, b.hi) : quotientDown(a.lo, b.lo);
  const hi = a.hi >= 0 ? quotientUp(a.hi, b.lo) : quotientUp(a.hi, b.hi);
  return { lo, hi };
}
