import type { Arc } from "./arc.ts";
import { areSharp, type Cell } from "./cell.ts";
import { lowered } from "./graph.ts";
import { type Interval, interval } from "./interval.ts";
import type { Junction } from "./junction.ts";
import { type Known, known } from "./known.ts";
import { signs } from "./signs.ts";
import { isTight, span } from "./span.ts";

/** A slope smaller than this teaches nothing. */
const vanishing = 1e-3;

/** The supremum of |f'|. */
export function lipschitzOf(arcs: readonly Arc[], junctions: readonly Junction[]): Known<number> {
  const jump = junctions.find(({ step, value }) => step.sign !== 0 || !Number.isFinite(value));
  if (jump !== undefined) return known(Infinity, jump.step.proven);
  const spans = arcs.map((arc) => span(arc.graph.slope, arc, arc.bends));
  const steepest = Math.max(0, ...spans.map(({ inner }) => Math.max(Math.abs(inner.lo), Math.abs(inner.hi))));
  const bound = Math.max(0, ...spans.map(({ outer }) => Math.max(-outer.lo, outer.hi)));
  const close = isTight({ outer: interval(-bound, bound), inner: interval(-steepest, steepest), proven: true });
  const proven =
    close && spans.every((each) => each.proven) && arcs.every((arc) => arc.proven) && junctions.every(({ step }) => step.proven);
  return known(proven ? bound : steepest, proven);
}

/** Where |f'| is smaller than 1e-3. */
export function saturationOf(arcs: readonly Arc[]): Known<readonly Interval[]> {
  const found = arcs.map(flat);
  return known(
    joined(found.flatMap(({ parts }) => parts)),
    found.every(({ proven }) => proven),
  );
}

function flat(arc: Arc): { readonly parts: readonly Interval[]; readonly proven: boolean } {
  const slope = arc.graph.slope;
  const x = interval(arc.from.lo, arc.to.hi);
  const [below, above] = [vanishing, -vanishing].map((limit) => signs(lowered(slope, limit), x, { slopes: arc.bends })) as [Cells, Cells];
  const inside = below.filter((cell) => cell.sign === -1);
  const parts = inside.flatMap((cell) => above.filter((other) => other.sign === 1).flatMap((other) => common(cell, other)));
  return { parts, proven: arc.proven && [below, above].every((cells) => areSharp(cells) && cells.every((cell) => cell.proven)) };
}

type Cells = readonly Cell[];

function common(a: Interval, b: Interval): readonly Interval[] {
  const both = interval(Math.max(a.lo, b.lo), Math.min(a.hi, b.hi));
  return both.lo < both.hi ? [both] : [];
}

/** Intervals that meet as one. */
function joined(parts: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const each of parts) {
    const last = result.at(-1);
    if (last !== undefined && each.lo - last.hi <= 1e-9 * Math.max(1, Math.abs(each.lo)))
      result[result.length - 1] = interval(last.lo, Math.max(last.hi, each.hi));
    else result.push(each);
  }
  return result;
}
