import { evaluate } from "../calculus/evaluate.ts";
import type { Assembler, Options } from "../program/assembler.ts";
import type { Format, Program, Value } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import { remember } from "../term/memo.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";

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
export function findEdge(term: Term, options: Options, lower: (edge: Edge) => Program): Edge {
  const { cases, expected } = farValues(term, options.typical ?? {});
  const missed = (edge: Edge): readonly number[] => {
    const values = interpreter(withDoubts(lower(edge)));
    return cases.flatMap((environment, i) => {
      const [value, doubt] = values(environment);
      const isGivenUp = doubt === 1 && Number.isFinite(environment.x);
      return isGivenUp || agrees(value, expected[i], environment.x, options) ? [] : [i];
    });
  };
  // What comes first among the samples counts most: no edge may be right for every value of a parameter.
  const cost = (edge: Edge): number => missed(edge).reduce((sum, i) => sum + (i < tails.length ? cases.length : 1), 0);
  const [found = {}, fewest] = least(candidates(options.format), cost);
  const finite =
    fewest > 0 && options.bound === "exact"
      ? missed(found)
          .map((i) => cases[i]?.x ?? 0)
          .filter(Number.isFinite)
      : [];
  const best = finite.length > 0 ? { ...found, trusted: nearest(finite) } : found;
  if (fewest === 0 || cases.length > tails.length) return best;
  const [low = Number.NaN, high = Number.NaN] = expected;
  return { ...best, limits: [low, high] };
}

/** The largest of the tails before the first that was missed. */
function nearest(missed: readonly number[]): number {
  const first = Math.min(...missed.map(Math.abs));
  return Math.max(0, ...tails.filter((x) => x < first));
}

/** The first result, and whether it is doubted. */
function withDoubts({ doubts, results, ...program }: Program): Program {
  const [doubt] = doubts;
  return { ...program, doubts, results: doubt === undefined ? results : [results[0] ?? 0, doubt] };
}

/** What `term` is far out. */
interface FarValues {
  readonly cases: readonly Readonly<Record<string, number>>[];
  readonly expected: readonly number[];
}

/** Worked out once for a term: it is lowered again and again, in each format and precision. */
function farValues(term: Term, typical: Readonly<Record<string, number>>): FarValues {
  const known = farValuesOf(term);
  const key = JSON.stringify(typical);
  const values = known.get(key) ?? computed(term, typical);
  known.set(key, values);
  return values;
}

const farValuesOf = /* @__PURE__ */ remember((_term: Term) => new Map<string, FarValues>());

function computed(term: Term, typical: Readonly<Record<string, number>>): FarValues {
  const cases = samples(term, typical).flatMap((sample) => tails.map((x) => ({ ...sample, x })));
  return { cases, expected: cases.map((environment) => evaluate(term, environment)) };
}

function least<T>(candidates: readonly T[], cost: (candidate: T) => number): readonly [T | undefined, number] {
  let best: readonly [T | undefined, number] = [undefined, Infinity];
  for (const candidate of candidates) {
    const now = cost(candidate);
    if (now < best[1]) best = [candidate, now];
    if (now === 0) break;
  }
  return best;
}

/** The infinities first: minus, then plus. */
const tails: readonly number[] = [
  -Infinity,
  Infinity,
  -3.4e38,
  3.4e38,
  -1e30,
  1e30,
  -1e20,
  1e20,
  -1e12,
  1e12,
  -1e4,
  1e4,
  -200,
  200,
  -90,
  90,
];

/** Values of the parameters: the typical ones, and some that tell them apart, since a formula must come out right for each sign of them. */
function samples(term: Term, typical: Readonly<Record<string, number>>): readonly Readonly<Record<string, number>>[] {
  const names = symbols(term).flatMap(({ name }) => (name === "x" ? [] : [name]));
  if (names.length === 0) return [{}];
  const all = (value: number): Readonly<Record<string, number>> => Object.fromEntries(names.map((name) => [name, value]));
  return [{ ...all(1), ...typical }, ...[1, -0.5, 0].map(all)];
}

/** Nearly, so far out; at an infinity the limit itself. */
function agrees(value = Number.NaN, expected = Number.NaN, x = 0, { format, bound }: Options): boolean {
  const [a, b] = [Math.fround(value), Math.fround(expected)];
  if (!Number.isFinite(b)) return Object.is(a, b);
  if (!Number.isFinite(x)) return a === b || Math.abs(a - b) <= Math.abs(b) * 2 ** -20;
  if (bound === "exact") return a === b || Math.abs(value - expected) <= Math.abs(expected) * 2 ** -38;
  return a === b || Math.abs(a - b) <= Math.max(Math.abs(b) * 2 ** -20, format === "f32" ? 2 ** -22 : 0);
}
