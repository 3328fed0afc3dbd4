import { evaluate } from "../calculus/evaluate.ts";
import type { Term } from "../term/node.ts";
import { arcsOf } from "./arc.ts";
import { type Cost, costOf } from "./cost.ts";
import { domainOf } from "./domain.ts";
import { asymptotesOf, type Line, limitsOf } from "./ends.ts";
import { type Extremum, extremaOf } from "./extrema.ts";
import { type FixedPlace, fixedPointsOf } from "./fixed-points.ts";
import type { Interval } from "./interval.ts";
import { junctionsOf } from "./junction.ts";
import { kinksOf, smoothnessOf } from "./kinks.ts";
import type { Known } from "./known.ts";
import { lazy } from "./lazy.ts";
import { type Parity, parityOf } from "./parity.ts";
import { piecesOf } from "./pieces.ts";
import { rangeOf } from "./range.ts";
import { type Convexity, convexity, type Monotone, monotone } from "./shape.ts";
import { type Statistics, statisticsOf } from "./statistics.ts";
import { lipschitzOf, saturationOf } from "./steepness.ts";
import { zerosOf } from "./zeros.ts";

/** What a function is like. "proof": by interval arithmetic and algebra, for all real x. "numeric": by samples, roots and integrals on doubles. */
export interface Profile extends Statistics {
  /** Where it has a finite value; neighbours that share an end have none there, or not the same term. */
  readonly domain: Known<readonly Interval[]>;
  /** The closed hull of its values, as close as 1e-6; NaN where it has none. */
  readonly range: Known<Interval>;
  /** Where it tends at minus and plus infinity: NaN where it tends nowhere. */
  readonly limits: Known<{ readonly minus: number; readonly plus: number }>;
  /** The lines it comes near to at minus and plus infinity. */
  readonly asymptotes: Known<{ readonly minus: Line | undefined; readonly plus: Line | undefined }>;
  /** Where the gradient vanishes: |f'| < 1e-3. */
  readonly saturation: Known<readonly Interval[]>;
  readonly parity: Known<Parity>;
  /** In the weak sense. */
  readonly monotone: Known<Monotone>;
  readonly convex: Known<Convexity>;
  /** The supremum of |f'|; Infinity at a jump. */
  readonly lipschitz: Known<number>;
  /** Where f or f' jumps. */
  readonly kinks: Known<readonly number[]>;
  /** The largest k with f in C^k: Infinity, 0 for relu, -1 for step. */
  readonly smoothness: Known<number>;
  /** Where it is 0: points and intervals. */
  readonly zeros: Known<readonly (number | Interval)[]>;
  readonly extrema: Known<readonly Extremum[]>;
  /** Where f(x) = x: points and intervals. */
  readonly fixedPoints: Known<readonly FixedPlace[]>;
  /** The operations of the simplified term, and of its derivative on top of what they share. */
  readonly cost: { readonly forward: Cost; readonly backward: Cost };
}

/**
 * The profile of a term in x; each property is computed when it is first asked for. It always ends: what can't be proven within bounded
 * work is numeric. Throws AxisError for a term with a reduction.
 */
export function profileOf(term: Term): Profile {
  const at = (x: number): number => evaluate(term, { x });
  const pieces = piecesOf(term);
  const arcs = arcsOf(pieces, at);
  const junctions = junctionsOf(term, arcs);
  const domain = domainOf(pieces, at);
  const result: Profile = lazy<Profile>({
    domain: () => domain,
    range: () => rangeOf(arcs, junctions),
    limits: () => limitsOf(arcs),
    asymptotes: () => asymptotesOf(arcs),
    saturation: () => saturationOf(arcs),
    parity: () => parityOf(term, arcs),
    monotone: () => monotone(arcs, junctions),
    convex: () => convexity(arcs, junctions),
    lipschitz: () => lipschitzOf(arcs, junctions),
    kinks: () => kinksOf(arcs, junctions),
    smoothness: () => smoothnessOf(arcs, junctions),
    zeros: () => zerosOf(arcs, at),
    extrema: () => extremaOf(arcs, junctions),
    fixedPoints: () => fixedPointsOf(arcs, at),
    ...statisticsOf(term, arcs, domain.value, () => result),
    cost: () => costOf(term),
  });
  return result;
}
