import { evaluate } from "../calculus/evaluate.ts";
import type { Assembler, Options } from "../program/assembler.ts";
import type { Format, Program, Value } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import type { Term } from "../term/node.ts";
import { farValues, tails } from "./far.ts";

/** What is done at the far ends so that infinities and tails come out right: to x, to exponents, or to the value. */
export interface Edge {
  /** x is not taken below. */
  readonly lowest?: number;
  /** x is not taken above. */
  readonly highest?: number;
  /** The largest exponent of e that is taken. */
  readonly ceiling?: number;
  /** The values at minus and plus infinity. */
  readonly limits?: readonly [low: number, high: number];
  /** Beyond this nothing comes out right but by more digits. */
  readonly trusted?: number;
}

/** Where x, or an exponent, ends; from far out, where a float32 result is its limit, to near, where powers of x or e^x are finite. */
const ends: Readonly<Record<Format, { readonly x: readonly number[]; readonly ceilings: readonly number[] }>> = {
  f32: { x: [2 ** 127, 2 ** 60, 2 ** 30, 2 ** 20, 80], ceilings: [80, 40] },
  f64: { x: [2 ** 250, 2 ** 128, 2 ** 64, 2 ** 32, 300], ceilings: [350, 300, 150] },
};

/** From the cheapest; the first that comes out right is taken. */
function candidates(format: Format): readonly Edge[] {
  const { x, ceilings } = ends[format];
  const bounds = x.flatMap((end): Edge[] => [{ lowest: -end }, { highest: end }, { lowest: -end, highest: end }]);
  const both = bounds.filter(({ lowest, highest }) => lowest !== undefined && highest !== undefined);
  return [
    {},
    ...ceilings.map((ceiling) => ({ ceiling })),
    ...bounds,
    ...ceilings.flatMap((ceiling) => both.map((each) => ({ ...each, ceiling }))),
  ];
}

/** What was found of an edge, so that it can be written down: its place among the candidates, and whether more was needed. */
export interface Finding {
  readonly candidate: number;
  /** Whether the limits are put in. */
  readonly isLimited: boolean;
  /** The place of `trusted` among `radii`; undefined where all came out right. */
  readonly radius?: number;
}

/** How far out a program may be trusted: 0, and the finite tails, from near to far. */
const radii: readonly number[] = [0, ...tails.filter((x) => x > 0 && Number.isFinite(x))].sort((a, b) => a - b);

/** The formula at x, and the value, with what the edge does to them. */
export function bounded(b: Assembler, { lowest, highest, limits }: Edge, formula: (x: Value) => Value): Value {
  const x = b.input("x");
  const raised = lowest === undefined ? x : b.step("max", x, b.constant(lowest));
  const value = formula(highest === undefined ? raised : b.step("min", raised, b.constant(highest)));
  if (limits === undefined) return value;
  const [low, high] = limits;
  const inside = b.step("where", b.step("less", x, b.constant(Infinity)), value, b.constant(high));
  return b.step("where", b.step("less", b.constant(-Infinity), x), inside, b.constant(low));
}

/** The cheapest edge with which `lower` computes `term` rightly far out; if none does, its limits are put in. */
export function findEdge(term: Term, options: Options, lower: (edge: Edge) => Program): Finding {
  const { cases, expected } = farValues(term, options.typical ?? {});
  const isMissed = (edge: Edge): ((which: number) => boolean) => {
    const values = interpreter(withDoubts(lower(edge)));
    return (which) => {
      const environment = cases[which] ?? {};
      const [value, doubt] = values(environment);
      const isGivenUp = doubt === 1 && Number.isFinite(environment.x);
      return !isGivenUp && !agrees(value, expected[which], environment.x, options);
    };
  };
  // What comes first among the samples counts most: no edge may be right for every value of a parameter.
  const cost = (edge: Edge, most: number): number => {
    const misses = isMissed(edge);
    let sum = 0;
    for (let i = 0; i < cases.length && sum < most; i++) if (misses(i)) sum += i < tails.length ? cases.length : 1;
    return sum;
  };
  const edges = candidates(options.format);
  const [candidate, fewest] = least(edges, cost);
  const missed = fewest > 0 && options.bound === "exact" ? [...cases.keys()].filter(isMissed(edges[candidate] ?? {})) : [];
  const finite = missed.map((i) => cases[i]?.x ?? 0).filter(Number.isFinite);
  const isLimited = fewest > 0 && cases.length === tails.length;
  return finite.length > 0 ? { candidate, isLimited, radius: nearest(finite) } : { candidate, isLimited };
}

/** The edge of which that was found. */
export function edgeOf(term: Term, { format }: Options, { candidate, isLimited, radius }: Finding): Edge {
  const edge = candidates(format)[candidate] ?? {};
  const trusted = radius === undefined ? undefined : radii[radius];
  const reliable = trusted === undefined ? edge : { ...edge, trusted };
  return isLimited ? { ...reliable, limits: limits(term) } : reliable;
}

/** The place among the radii of the largest before the first tail that was missed. */
function nearest(missed: readonly number[]): number {
  const first = Math.min(...missed.map(Math.abs));
  return radii.filter((radius) => radius < first).length - 1;
}

/** The values at the infinities, of a term in x alone. */
function limits(term: Term): readonly [low: number, high: number] {
  return [evaluate(term, { x: -Infinity }), evaluate(term, { x: Infinity })];
}

/** The first result, and whether it is doubted. */
function withDoubts({ doubts, results, ...program }: Program): Program {
  const [doubt] = doubts;
  return { ...program, doubts, results: doubt === undefined ? results : [results[0] ?? 0, doubt] };
}

/** The place of the first of those that cost least, and what it costs; what has come to `most` need not be counted further. */
function least<T>(candidates: readonly T[], cost: (candidate: T, most: number) => number): readonly [place: number, cost: number] {
  let best: readonly [number, number] = [0, Infinity];
  for (const [place, candidate] of candidates.entries()) {
    const now = cost(candidate, best[1]);
    if (now < best[1]) best = [place, now];
    if (now === 0) break;
  }
  return best;
}

/** Nearly, so far out; at an infinity the limit itself. */
function agrees(value = Number.NaN, expected = Number.NaN, x = 0, { format, bound }: Options): boolean {
  const [a, b] = [Math.fround(value), Math.fround(expected)];
  if (!Number.isFinite(b)) return Object.is(a, b);
  if (!Number.isFinite(x)) return a === b || Math.abs(a - b) <= Math.abs(b) * 2 ** -20;
  if (bound === "exact") return a === b || Math.abs(value - expected) <= Math.abs(expected) * 2 ** -38;
  return a === b || Math.abs(a - b) <= Math.max(Math.abs(b) * 2 ** -20, format === "f32" ? 2 ** -22 : 0);
}
