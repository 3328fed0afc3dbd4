import type { Arc } from "./arc.ts";
import { seriesFrom, towards } from "./horizon.ts";
import { middle } from "./interval.ts";
import { type Known, known } from "./known.ts";
import { linear, unit } from "./scale.ts";
import { parted } from "./series.ts";
import { attempt } from "./undecided.ts";

/** From where on a series is looked at for its first terms. */
const far = 1024;

/** y = slope x + intercept */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** Something at minus and at plus infinity. */
export interface Ends<V> {
  readonly minus: V;
  readonly plus: V;
}

/** What the function tends to at both ends: NaN for nothing, or where it is not defined there. */
export function limitsOf(arcs: readonly Arc[]): Known<Ends<number>> {
  const [minus, plus] = [limit(first(arcs), -1), limit(last(arcs), 1)];
  return known({ minus: minus.value, plus: plus.value }, minus.proven && plus.proven);
}

/** The lines that the function comes near to at both ends. */
export function asymptotesOf(arcs: readonly Arc[]): Known<Ends<Line | undefined>> {
  const [minus, plus] = [line(first(arcs), -1), line(last(arcs), 1)];
  return known({ minus: minus.value, plus: plus.value }, minus.proven && plus.proven);
}

function first(arcs: readonly Arc[]): Arc | undefined {
  const [arc] = arcs;
  return arc?.from.lo === -Infinity ? arc : undefined;
}

function last(arcs: readonly Arc[]): Arc | undefined {
  const arc = arcs.at(-1);
  return arc?.to.hi === Infinity ? arc : undefined;
}

interface Found<V> {
  readonly value: V;
  readonly proven: boolean;
}

function limit(arc: Arc | undefined, side: -1 | 1): Found<number> {
  if (arc === undefined) return { value: Number.NaN, proven: true };
  const { value, proven } = side > 0 ? arc.end : arc.start;
  return { value: middle(value), proven: arc.proven && proven };
}

function line(arc: Arc | undefined, side: -1 | 1): Found<Line | undefined> {
  const height = limit(arc, side);
  if (arc === undefined) return { value: undefined, proven: true };
  if (Number.isFinite(height.value)) return { value: { slope: 0, intercept: height.value }, proven: height.proven };
  return byScale(arc, side) ?? { value: seen(arc, side), proven: false };
}

/** The terms in x and 1, if nothing else stays. */
function byScale({ graph, proven }: Arc, side: -1 | 1): Found<Line | undefined> | undefined {
  const series = graph.smooth ? seriesFrom(towards(graph.term, { at: side * Infinity, side }), far) : undefined;
  const fast = series && attempt(() => parted(series));
  if (fast === undefined) return undefined;
  const [first, ...others] = fast.infinite;
  if (others.length > 0 || (first !== undefined && first.of.key !== linear.key)) return { value: undefined, proven };
  if (first === undefined || series?.rest?.of.key === unit.key) return undefined;
  return { value: { slope: side * middle(first.by.value), intercept: middle(fast.finite.value) }, proven };
}

/** What is left far out when the slope there is taken off. */
function seen({ graph }: Arc, side: -1 | 1): Line | undefined {
  const slope = graph.slope.at(side * 2 ** 28);
  const rests = [20, 24, 28].map((k) => graph.at(side * 2 ** k) - slope * side * 2 ** k);
  const [a = 0, b = 0, c = 0] = rests;
  const settles = Number.isFinite(slope) && slope !== 0 && Math.abs(c - b) <= 1e-5 && Math.abs(b - a) <= 1e-5;
  return settles ? { slope, intercept: c } : undefined;
}
