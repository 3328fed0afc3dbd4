import { bend, isEndless, shareIn, slopeChanges } from "./bend.ts";
import { holds, hull, type Interval, isInside, lengthOf, padded } from "./interval.ts";

/** The part of the plane that a picture shows. */
export interface Window {
  readonly x: Interval;
  readonly y: Interval;
}

/** A function of a number and its slope. */
export interface Shape {
  readonly f: (x: number) => number;
  readonly df: (x: number) => number;
}

/** Where most activations live. */
const home: Interval = { lo: -5, hi: 5 };

/** How often a function may turn in a picture. */
const mostTurns = 20;

/** The x to show: home, and more, or elsewhere, where the function bends out of it; less, where it bends, or is, in a small part of it. */
export function columns({ df }: Shape): Interval {
  const changes = slopeChanges(df);
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return home;
  const domain = { lo: first.x, hi: last.x };
  if (isInside(domain, { lo: -100, hi: 100 })) return padded(domain, 0.1);
  if (isEndless(changes)) return slowed(df);
  const [most, nearlyAll] = [bend(changes, 0.8), bend(changes, 0.97)];
  const isTiny = lengthOf(most) > 1e-3 && lengthOf(nearlyAll) < lengthOf(home) / 25;
  const isWide = lengthOf(most) > 3 * lengthOf(home);
  const isApart = most.lo > home.hi || most.hi < home.lo || (isWide && shareIn(changes, home) < 0.1);
  if (isTiny) return padded(most, 3);
  if (isApart) return padded(most, 0.5);
  return isWide ? slowed(df) : hull(home, padded(most, 0.2));
}

/** Home, or so much of it that a function that swings faster can be seen to. */
function slowed(df: (x: number) => number): Interval {
  const slopes = Array.from({ length: 2000 }, (_, i) => df(home.lo + (lengthOf(home) * (i + 0.5)) / 2000));
  const turns = slopes.slice(1).filter((slope, i) => slope * (slopes[i] ?? slope) < 0).length;
  const share = Math.min(1, mostTurns / turns);
  return { lo: home.lo * share, hi: home.hi * share };
}

/** The y to show of a function, and of its slope if `isSloped`: so much that the function fills the picture; what grows fast is cut off. */
export function rows({ f, df }: Shape, x: Interval, isSloped: boolean): Interval {
  const values = sampled(f, x);
  const own = atLeast(cutOff(values, x), x);
  if (!isSloped) return padded(own, 0.06);
  const slopes = sampled(df, x);
  const spare = lengthOf(own) * 1.1;
  const wanted = hull(own, rangeOf(slopes) ?? own);
  const reach = { lo: own.lo - spare, hi: own.hi + spare };
  const middle = at(
    [...slopes].sort((a, b) => a - b),
    0.5,
  );
  const isSeen = slopes.filter((slope) => holds(reach, slope)).length > slopes.length / 8;
  const most = isSeen ? reach : hull(reach, { lo: middle - lengthOf(own), hi: middle + lengthOf(own) });
  return padded({ lo: Math.max(wanted.lo, most.lo), hi: Math.min(wanted.hi, most.hi) }, 0.06);
}

/** The finite values at the middles of 200 parts of x. */
function sampled(f: (x: number) => number, x: Interval): readonly number[] {
  const values = Array.from({ length: 200 }, (_, i) => f(x.lo + (lengthOf(x) * (i + 0.5)) / 200));
  return values.filter(Number.isFinite);
}

/** The range of the values, or as much of it as is as high as x is wide where the function leaves the picture steeply. */
function cutOff(values: readonly number[], x: Interval): Interval | undefined {
  const all = rangeOf(values);
  const reach = lengthOf(x) / 2;
  if (all === undefined || lengthOf(all) < 4.4 * reach || !holds(x, 0)) return all;
  const sorted = [...values].sort((a, b) => a - b);
  const inner = { lo: at(sorted, 0.05), hi: at(sorted, 0.95) };
  if (reach < 1) return inner;
  const near = values.filter((value) => Math.abs(value) <= reach);
  return near.length < values.length / 4 ? all : { lo: Math.max(all.lo, -reach), hi: Math.min(all.hi, reach) };
}

/** The value that such a share of the sorted ones lies below. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** With 0, where it is not far, and of some height. */
function atLeast(range: Interval | undefined, x: Interval): Interval {
  if (range === undefined) return { lo: -lengthOf(x) / 2, hi: lengthOf(x) / 2 };
  const origin = hull(range, { lo: 0, hi: 0 });
  const near = lengthOf(origin) <= 1.5 * lengthOf(range) || lengthOf(range) === 0 ? origin : range;
  const missing = lengthOf(near) === 0 ? 1 : 0;
  return { lo: near.lo - missing, hi: near.hi + missing };
}

function rangeOf(values: readonly number[]): Interval | undefined {
  if (values.length === 0) return undefined;
  return { lo: values.reduce((a, b) => Math.min(a, b)), hi: values.reduce((a, b) => Math.max(a, b)) };
}
