import type { Arc } from "./arc.ts";
import type { Interval } from "./interval.ts";
import { type Known, known } from "./known.ts";
import { fixedPlaces } from "./zeros.ts";

/** An x with f(x) = x: attracting where iterating the function comes to it, |f'(x)| < 1. */
export interface FixedPlace {
  readonly x: number | Interval;
  readonly attracting: boolean;
}

/** The fixed points of a function; `at` is its value at x. */
export function fixedPointsOf(arcs: readonly Arc[], at: (x: number) => number): Known<readonly FixedPlace[]> {
  const { value, by } = fixedPlaces(arcs, at);
  return known(
    value.map((x) => ({ x, attracting: typeof x === "number" && isAttracting(arcs, x) })),
    by === "proof",
  );
}

function isAttracting(arcs: readonly Arc[], x: number): boolean {
  const around = arcs.filter(({ from, to }) => from.lo <= x && x <= to.hi);
  return around.length > 0 && around.every((arc) => Math.abs(arc.graph.slope.at(x)) < 1);
}
