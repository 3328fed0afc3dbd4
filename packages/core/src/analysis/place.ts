import type { Arc } from "./arc.ts";
import type { Interval } from "./interval.ts";

/** Whether x is nothing but an end of the arc. */
export function isEnd({ from, to }: Arc, { lo, hi }: Interval): boolean {
  return near(hi, from.hi) || near(lo, to.lo);
}

/** Whether two doubles are one but for roundings. */
export function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-7 * Math.max(1, Math.min(Math.abs(a), Math.abs(b)));
}
