import { holds, type Interval } from "./interval.ts";

/** How much a function's slope changes just before x. */
export interface Change {
  readonly x: number;
  readonly size: number;
}

/** From -5000 to 5000, closer together towards 0. */
const places: readonly number[] = Array.from({ length: 3001 }, (_, i) => 0.001 * Math.sinh((i - 1500) * 0.010746));

/** How a slope changes from place to place, where it is finite. */
export function slopeChanges(df: (x: number) => number): readonly Change[] {
  const slopes = places.map((x) => ({ x, slope: df(x) })).filter(({ slope }) => Number.isFinite(slope));
  return slopes.slice(1).map(({ x, slope }, i) => ({ x, size: Math.abs(slope - (slopes[i]?.slope ?? slope)) }));
}

/** Whether the slope never changes, goes on changing far out, or changes without bound. */
export function isEndless(changes: readonly Change[]): boolean {
  const total = totalOf(changes);
  return total < 1e-9 || totalOf(changes.filter(({ x }) => Math.abs(x) > 1e3)) > 0.1 * total || changes.some(({ size }) => size > 1e3);
}

/** The interval within which lies such a share of all changes, as much left out below as above. */
export function bend(changes: readonly Change[], share: number): Interval {
  const total = totalOf(changes);
  return { lo: quantile(changes, ((1 - share) / 2) * total), hi: quantile(changes, ((1 + share) / 2) * total) };
}

/** The share of the changes that lies in `interval`. */
export function shareIn(changes: readonly Change[], interval: Interval): number {
  return totalOf(changes.filter(({ x }) => holds(interval, x))) / totalOf(changes);
}

function totalOf(changes: readonly Change[]): number {
  return changes.reduce((all, { size }) => all + size, 0);
}

function quantile(changes: readonly Change[], sum: number): number {
  let seen = 0;
  for (const { x, size } of changes) {
    seen += size;
    if (seen >= sum) return x;
  }
  return 0;
}
