import type { Arc } from "./arc.ts";
import type { Cell } from "./cell.ts";
import type { Graph } from "./graph.ts";
import { hull, type Interval, interval, point } from "./interval.ts";
import { type Limit, limitAt } from "./limits.ts";

/** Bounds of a function on a piece, and values that it takes there or comes near to. */
export interface Span {
  /** It encloses all values. */
  readonly outer: Interval;
  /** It lies between values. */
  readonly inner: Interval;
  readonly proven: boolean;
}

/** The values of `g` on an arc, where `cells` are the signs of its slope. */
export function span(g: Graph, { from, to }: Pick<Arc, "from" | "to">, cells: readonly Cell[]): Span {
  const start = limitAt(g, from, -1);
  const end = limitAt(g, to, 1);
  const at = (x: number): Limit => (x <= from.hi ? start : x >= to.lo ? end : { value: g.over(point(x)), proven: true });
  const spans = cells.map((cell, i) => {
    const ends = [at(cell.lo), at(cell.hi)] as const;
    const next = cells[i + 1];
    const gap = next === undefined || next.lo <= cell.hi ? undefined : g.over(interval(cell.hi, next.lo));
    return ofCell(g, cell, ends, gap);
  });
  return together(spans);
}

function ofCell(g: Graph, cell: Cell, [start, end]: readonly [Limit, Limit], gap: Interval | undefined): Span {
  const monotone = cell.proven && cell.sign !== undefined && [start, end].every(isKnown);
  const between = hull(start.value, end.value);
  const outer = monotone ? between : g.over(cell);
  const taken = [start, end].filter(isKnown).map((limit) => limit.value);
  const inner = interval(Math.min(...taken.map((value) => value.hi)), Math.max(...taken.map((value) => value.lo)));
  return { outer: gap === undefined ? outer : hull(outer, gap), inner: monotone ? inner : sampled(g, cell, inner), proven: true };
}

function isKnown({ value, proven }: Limit): boolean {
  return proven && !Number.isNaN(value.lo);
}

/** Some values on a cell in which it is not known where `g` rises. */
function sampled(g: Graph, { lo, hi }: Interval, known: Interval): Interval {
  const [left, right] = [Math.max(lo, -1e9), Math.min(hi, 1e9)];
  const points = Array.from({ length: 33 }, (_, i) => left + (i / 32) * (right - left));
  const far = hi === Infinity ? [1e30, 1e100, 1e300] : lo === -Infinity ? [-1e30, -1e100, -1e300] : [];
  const values = [...points, ...far].map(g.at).filter((value) => !Number.isNaN(value));
  return interval(Math.min(known.lo, ...values), Math.max(known.hi, ...values));
}

/** Spans side by side as one. */
export function together(spans: readonly Span[]): Span {
  const finite = spans.filter(({ inner }) => !Number.isNaN(inner.lo) && !Number.isNaN(inner.hi));
  return {
    outer: spans.map((each) => each.outer).reduce(hull, interval(Infinity, -Infinity)),
    inner: finite.map((each) => each.inner).reduce(hull, interval(Infinity, -Infinity)),
    proven: finite.length === spans.length && spans.every((each) => each.proven),
  };
}

/** Whether the bounds are as close as 1e-6 to values. */
export function isTight({ outer, inner }: Span): boolean {
  return near(outer.lo, inner.lo) && near(outer.hi, inner.hi);
}

function near(bound: number, value: number): boolean {
  if (Math.abs(bound) === Infinity) return value === bound || Math.abs(value) > 2 ** 400;
  return Math.abs(bound - value) <= 1e-6 * Math.max(1, Math.abs(bound));
}
