import type { Arc } from "./arc.ts";
import { hull, type Interval, interval, point } from "./interval.ts";
import type { Junction } from "./junction.ts";
import { type Known, known } from "./known.ts";
import { isTight, type Span, span, together } from "./span.ts";

/** The closed hull of the function's values, NaN if it has none: proven where its bounds are as close as 1e-6 to values. */
export function rangeOf(arcs: readonly Arc[], junctions: readonly Junction[]): Known<Interval> {
  const spans = arcs.map((arc) => span(arc.graph, arc, arc.slopes));
  const all = together([...spans, ...junctions.filter(({ value }) => Number.isFinite(value)).map(({ value }) => single(value))]);
  const proven = isTight(all) && all.proven && arcs.every((arc) => arc.proven);
  if (arcs.length === 0) return known(point(Number.NaN), true);
  return known(proven ? all.outer : [all.inner, ...arcs.map(seen)].reduce(hull), proven);
}

/** The values that samples on an arc have. */
function seen({ graph, from, to }: Arc): Interval {
  const [lo, hi] = [Math.max(from.hi, Math.min(-20, to.lo - 20)), Math.min(to.lo, Math.max(20, from.hi + 20))];
  const values = Array.from({ length: 201 }, (_, i) => graph.at(lo + (i / 200) * (hi - lo))).filter((value) => !Number.isNaN(value));
  return interval(Math.min(...values), Math.max(...values));
}

function single(value: number): Span {
  return { outer: point(value), inner: point(value), proven: true };
}
