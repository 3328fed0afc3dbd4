import type { Term } from "../term/node.ts";
import type { Arc } from "./arc.ts";
import { sampling } from "./compile.ts";
import type { Interval } from "./interval.ts";
import { type Known, known } from "./known.ts";
import { type FixedPoint, meanField } from "./mean-field.ts";
import { around, mean, share } from "./moments.ts";
import { finite, stable } from "./stable.ts";

/** What the function does to z ~ N(0, 1). */
export interface Statistics {
  /** Whether it keeps data centred: f(0) = 0, values of both signs, and a mean of at most 1e-3. */
  readonly zeroCentred: Known<boolean>;
  /** The share of exact zeros. */
  readonly sparsity: Known<number>;
  /** E f(z) */
  readonly mean: Known<number>;
  readonly variance: Known<number>;
  /** 1 / sqrt(E f(z)^2): the factor for weights that keeps the second moment. */
  readonly gain: Known<number>;
  /** E f'(z)^2 */
  readonly chi1: Known<number>;
  readonly meanField: Known<FixedPoint | undefined>;
  /** The share of z with |f'(z)| < 1e-3. */
  readonly deadShare: Known<number>;
}

/** What else is known of the function. */
interface Facts {
  readonly range: Known<Interval>;
  readonly zeros: Known<readonly (number | Interval)[]>;
  readonly saturation: Known<readonly Interval[]>;
  readonly mean: Known<number>;
}

/** Where the statistics of a function come from: integrals, numeric. Where it is not defined everywhere, its moments are NaN. */
export function statisticsOf(
  term: Term,
  arcs: readonly Arc[],
  domain: readonly Interval[],
  facts: () => Facts,
): { readonly [K in keyof Statistics]: () => Statistics[K] } {
  const kinks = arcs.flatMap((arc) => seams(arc)).filter(Number.isFinite);
  const isTotal = share(domain) > 1 - 1e-12;
  const f = isTotal ? values(stable(term)) : () => Number.NaN;
  const second = (): number => mean((z) => f(z) ** 2, kinks);
  return {
    zeroCentred: () => known(Math.abs(f(0)) < 1e-9 && hasBothSigns(facts().range.value) && Math.abs(facts().mean.value) <= 1e-3, false),
    sparsity: () => sparsityOf(facts().zeros),
    mean: () => known(mean(f, kinks), false),
    variance: () => known(varianceOf(facts().mean.value, second()), false),
    gain: () => known(1 / Math.sqrt(second()), false),
    chi1: () =>
      known(
        mean((z) => slopeAt(arcs, z) ** 2, kinks),
        false,
      ),
    meanField: () => (isTotal ? meanField(f, kinks) : known(undefined, false)),
    deadShare: () => known(share(facts().saturation.value), false),
  };
}

function hasBothSigns({ lo, hi }: Interval): boolean {
  return lo < 0 && hi > 0;
}

function varianceOf(average: number, second: number): number {
  return second === Infinity ? Infinity : Math.max(0, second - average * average);
}

/** The share of the intervals on which it is 0: none is as certain as the zeros are. */
function sparsityOf({ value, by }: Facts["zeros"]): Known<number> {
  const flat = value.filter((zero) => typeof zero !== "number");
  return known(share(flat), by === "proof" && flat.length === 0);
}

/** Where an integral has to be cut. */
function seams({ from, start, end, to }: Arc): readonly number[] {
  const poles = [
    start.value.lo === -Infinity || start.value.hi === Infinity ? from.lo : [],
    end.value.lo === -Infinity || end.value.hi === Infinity ? to.lo : [],
  ];
  return [from.lo, ...poles.flat().filter(Number.isFinite).flatMap(around)];
}

/** On doubles; what overflows into NaN within reach of the normal density is 0 times infinity, and so small. */
function values(term: Term): (x: number) => number {
  const f = sampling(finite(term));
  return (x) => {
    const value = f(x);
    return Number.isNaN(value) ? 0 : value;
  };
}

function slopeAt(arcs: readonly Arc[], z: number): number {
  const arc = arcs.find(({ from, to }) => from.lo <= z && z <= to.hi);
  return arc === undefined ? Number.NaN : arc.graph.slope.at(z);
}
