import type { Arc } from "./arc.ts";
import { areSharp } from "./cell.ts";
import type { Junction } from "./junction.ts";
import { type Known, known } from "./known.ts";

/** A point at which a function is smaller, or larger, than all around it. */
export interface Extremum {
  readonly x: number;
  readonly value: number;
  readonly kind: "minimum" | "maximum";
}

/** More than a person would read; of infinitely many, these are the nearest to 0. */
const most = 64;

/** The extrema of a function; a flat top or bottom has none. */
export function extremaOf(arcs: readonly Arc[], junctions: readonly Junction[]): Known<readonly Extremum[]> {
  const inside = arcs.flatMap((arc) => ofArc(arc));
  const between = junctions.flatMap((junction) => ofJunction(junction));
  const nearest = [...inside, ...between].sort((a, b) => Math.abs(a.x) - Math.abs(b.x)).slice(0, most);
  const proven =
    arcs.every((arc) => arc.proven && areSharp(arc.slopes) && arc.slopes.every((cell) => cell.proven)) &&
    junctions.every(({ step }) => step.proven);
  return known(
    nearest.sort((a, b) => a.x - b.x),
    proven,
  );
}

function ofArc({ slopes, graph }: Arc): readonly Extremum[] {
  return slopes.slice(1).flatMap((cell, i) => {
    const before = slopes[i]?.sign;
    const x = ((slopes[i]?.hi ?? cell.lo) + cell.lo) / 2;
    return kindOf(before, cell.sign).map((kind) => ({ x, value: graph.at(x), kind }));
  });
}

/** At a jump the function's own value decides. */
function ofJunction({ x, value, left, right }: Junction): readonly Extremum[] {
  if (!Number.isFinite(value)) return [];
  const before = toValue(value - left.graph.at(x), left.slopes.at(-1)?.sign);
  const after = toValue(right.graph.at(x) - value, right.slopes[0]?.sign);
  return kindOf(before, after).map((kind) => ({ x, value, kind }));
}

/** The direction in which a function comes to its value, or leaves it. */
function toValue(step: number, slope: -1 | 0 | 1 | undefined): -1 | 0 | 1 | undefined {
  return Math.abs(step) > 1e-12 ? (step > 0 ? 1 : -1) : slope;
}

function kindOf(before: -1 | 0 | 1 | undefined, after: -1 | 0 | 1 | undefined): readonly Extremum["kind"][] {
  if (before === 1 && after === -1) return ["maximum"];
  return before === -1 && after === 1 ? ["minimum"] : [];
}
