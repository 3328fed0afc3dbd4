// The sine and the cosine over intervals.
import { type Interval, interval, point } from "./interval.ts";
import { above, below } from "./rounding.ts";

/** The cosine. */
export function cosine(a: Interval): Interval {
  return a.lo === 0 && a.hi === 0 ? point(1) : wave(a, 0);
}

/** The sine. */
export function sine(a: Interval): Interval {
  return a.lo === 0 && a.hi === 0 ? a : wave(a, 1);
}

/** cos(a - quarters pi/2): its extrema lie where a / pi - quarters / 2 is whole; one that may be met is taken as met. */
function wave({ lo, hi }: Interval, quarters: 0 | 1): Interval {
  if (!(hi - lo < 6 && Math.abs(lo) < 2 ** 30 && Math.abs(hi) < 2 ** 30)) return interval(-1, 1);
  const slack = 1e-9 + (Math.abs(lo) + Math.abs(hi)) * 1e-15;
  const [first, last] = [Math.ceil(lo / Math.PI - quarters / 2 - slack), Math.floor(hi / Math.PI - quarters / 2 + slack)];
  const f = quarters === 0 ? Math.cos : Math.sin;
  const [left, right] = [f(lo), f(hi)];
  const top = 2 * Math.ceil(first / 2) <= last;
  const bottom = 2 * Math.ceil((first - 1) / 2) + 1 <= last;
  return interval(bottom ? -1 : Math.max(-1, below(Math.min(left, right), 4)), top ? 1 : Math.min(1, above(Math.max(left, right), 4)));
}
