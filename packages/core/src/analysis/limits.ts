import { evaluate } from "../calculus/evaluate.ts";
import type { Graph } from "./graph.ts";
import { type End, seriesFrom, towards } from "./horizon.ts";
import { type Interval, interval, point, width } from "./interval.ts";
import { oscillates } from "./oscillation.ts";
import { goal } from "./series.ts";
import { attempt } from "./undecided.ts";

/** What a function tends to. */
export interface Limit {
  /** It encloses the limit. */
  readonly value: Interval;
  readonly proven: boolean;
}

/** What is beyond this is taken for infinite: no computation gets there but by overflow. */
const huge = 2 ** 400;

/** What `g` tends to as x goes to the end of a piece: from the left for side 1, from the right for -1. The value is NaN if there is no limit. */
export function limitAt(g: Graph, end: Interval, side: -1 | 1): Limit {
  if (Math.abs(end.lo) === Infinity) return farLimit(g, side);
  const value = g.over(end);
  if (width(value) < 1e-6 * Math.max(1, Math.abs(value.lo))) return { value, proven: true };
  const found = end.lo === end.hi ? byScale(g, { at: end.lo, side }) : undefined;
  return found ?? { value: point(approach(g, side > 0 ? end.lo : end.hi, side)), proven: false };
}

function farLimit(g: Graph, side: -1 | 1): Limit {
  for (const k of [6, 20, 60, 200, 500, 1000]) {
    const value = g.over(side > 0 ? interval(2 ** k, Infinity) : interval(-Infinity, -(2 ** k)));
    if (isNarrow(value)) return { value: rounded(value), proven: true };
    if (isHuge(g, value, side)) return { value: point(value.lo > 0 ? Infinity : -Infinity), proven: true };
    if (k === 1000 && Math.max(-value.lo, value.hi) < 1e-100) return { value: point(0), proven: true };
  }
  const found = byScale(g, { at: side * Infinity, side });
  if (found === undefined && oscillates(g)) return { value: point(Number.NaN), proven: true };
  return found ?? { value: point(evaluate(g.term, { x: side * Infinity })), proven: false };
}

function isNarrow(value: Interval): boolean {
  return width(value) < Infinity && width(value) <= 1e-12 * Math.max(Math.abs(value.lo), 1e-30);
}

/** Whether all values far out are huge, and those nearer by are not: a large constant has no infinite limit. */
function isHuge(g: Graph, { lo, hi }: Interval, side: -1 | 1): boolean {
  if (lo <= huge && hi >= -huge) return false;
  const near = g.over(point(side * 64));
  return near.hi < huge && near.lo > -huge;
}

/** Where the fastest of its scales goes. */
function byScale(g: Graph, end: End): Limit | undefined {
  const term = towards(g.term, end);
  for (const start of g.smooth ? [16, 1024] : []) {
    const series = seriesFrom(term, start);
    const to = series && attempt(() => goal(series));
    if (to === undefined) continue;
    if ("infinite" in to) return { value: point(to.infinite * Infinity), proven: true };
    if (isNarrow(to.finite.value)) return { value: rounded(to.finite.value), proven: true };
  }
  return undefined;
}

/** A whole number that it holds is taken for the limit itself, which it may well be. */
function rounded(value: Interval): Interval {
  const whole = Math.round(value.lo);
  return value.lo <= whole && whole <= value.hi ? point(whole) : value;
}

/** The values ever nearer to a finite end at which it has none, or an infinite one. */
function approach(g: Graph, end: number, side: -1 | 1): number {
  const values = [10, 20, 30, 40].map((k) => g.at(end - side * 2 ** -k * Math.max(1, Math.abs(end))));
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.some(Number.isNaN)) return Number.NaN;
  const grows = Math.abs(d) > Math.abs(c) && Math.abs(c) > Math.abs(b) && Math.abs(b) > Math.abs(a);
  return grows && Math.abs(d - c) > 0.5 * Math.abs(c - b) ? Math.sign(d) * Infinity : d;
}
