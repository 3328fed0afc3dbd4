/** The numbers from `lo` to `hi`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/** `interval` with so much more on each side, as a share of its length. */
export function padded({ lo, hi }: Interval, share: number): Interval {
  const more = (hi - lo) * share;
  return { lo: lo - more, hi: hi + more };
}

/** How long it is. */
export function lengthOf({ lo, hi }: Interval): number {
  return hi - lo;
}

/** Whether `x` lies in it. */
export function holds({ lo, hi }: Interval, x: number): boolean {
  return lo <= x && x <= hi;
}

/** Whether `inner` lies in `outer`, ends apart. */
export function isInside(inner: Interval, outer: Interval): boolean {
  return outer.lo < inner.lo && inner.hi < outer.hi;
}
