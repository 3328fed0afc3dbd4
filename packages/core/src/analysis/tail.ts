import { postorder } from "../term/walk.ts";
import type { Cell } from "./cell.ts";
import type { Graph } from "./graph.ts";
import { type End, seriesFrom, towards } from "./horizon.ts";
import { type Interval, interval, isBounded, point } from "./interval.ts";
import { sampledCells } from "./samples.ts";
import { whole } from "./series.ts";
import { attempt } from "./undecided.ts";

/** Where the search for a sign that stays begins to look. */
const starts = [1, 3, 8, 20, 64, 1024, 2 ** 20];

/** The same for series, which take longer, and say more. */
const seriesStarts = [4, 12, 40, 200, 2000];

/** How many operations of series a sign is worth. */
const patience = 1500;

/** The sign of `g` towards the end of x on that side, if x has no end there, or `g` has no value there; `strict` if it can be had. */
export function tail(g: Graph, x: Interval, side: -1 | 1, strict: boolean): Cell | undefined {
  const at = side < 0 ? x.lo : x.hi;
  if (Math.abs(at) < Infinity) return isBounded(g.over(point(at))) ? undefined : byScale(g, x, { at, side });
  const plain = byBounds(g, x, side);
  if (plain !== undefined && (plain.strict || plain.sign === 0 || !strict)) return plain;
  return byScale(g, x, { at, side }) ?? plain ?? sampledCells(g, beyond(x, side, 20))[0];
}

function byBounds(g: Graph, x: Interval, side: -1 | 1): Cell | undefined {
  for (const start of starts) {
    const far = beyond(x, side, start);
    const found = cell(far, g.over(far));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The sign of what grows fastest. */
function byScale(g: Graph, x: Interval, end: End): Cell | undefined {
  if (!g.smooth) return undefined;
  const term = towards(g.term, end);
  for (const start of seriesStarts.slice(0, Math.floor(patience / postorder(term).length))) {
    const series = seriesFrom(term, start);
    const found = series && attempt(() => cell(near(x, end, start), whole(series, start)?.by ?? point(0)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function cell(x: Interval, { lo, hi }: Interval): Cell | undefined {
  const sign = lo === 0 && hi === 0 ? 0 : lo >= 0 ? 1 : hi <= 0 ? -1 : undefined;
  return sign === undefined ? undefined : { ...x, sign, proven: true, strict: lo > 0 || hi < 0 };
}

function beyond(x: Interval, side: -1 | 1, start: number): Interval {
  return side < 0 ? interval(-Infinity, Math.min(-start, x.hi - start)) : interval(Math.max(start, x.lo + start), Infinity);
}

/** The part of x that is as near to the end as `start` says. */
function near(x: Interval, { at, side }: End, start: number): Interval {
  if (at === Infinity) return interval(Math.max(start, x.lo), Infinity);
  if (at === -Infinity) return interval(-Infinity, Math.min(-start, x.hi));
  return side > 0 ? interval(Math.max(x.lo, at - 1 / start), at) : interval(at, Math.min(x.hi, at + 1 / start));
}
