import { evaluate } from "../calculus/evaluate.ts";
import type { Assembler } from "../program/assembler.ts";
import type { Format, Program, Value } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";

/** What is done to x before the formula, and to the value after it, so that infinities and the far tails come out right. */
export type Edge = (b: Assembler, x: Value, formula: (x: Value) => Value) => Value;

/** So far out that a float32 result is its limit, whatever slope it has there, and so near that its fourth power is finite. */
const far: Readonly<Record<Format, number>> = { f32: 1e6, f64: 2 ** 250 };

/** Where functions of e^x have come to rest and e^x is still finite. */
const near: Readonly<Record<Format, number>> = { f32: 80, f64: 300 };

const direct: Edge = (_b, x, formula) => formula(x);
const below =
  (limit: typeof far): Edge =>
  (b, x, formula) =>
    formula(b.step("max", x, b.constant(-limit[b.options.format])));
const above =
  (limit: typeof far): Edge =>
  (b, x, formula) =>
    formula(b.step("min", x, b.constant(limit[b.options.format])));
const between =
  (limit: typeof far): Edge =>
  (b, x, formula) =>
    below(limit)(b, x, (raised) => above(limit)(b, raised, formula));

/** From the cheapest; the first that comes out right is taken. */
const edges: readonly Edge[] = [direct, ...[far, near].flatMap((limit) => [below(limit), above(limit), between(limit)])];

/** The cheapest edge with which `lower` computes `term` rightly far out; if none does, its limits are put in. */
export function findEdge(term: Term, lower: (edge: Edge) => Program): Edge {
  const parameters = samples(term);
  const cases = parameters.flatMap((sample) => tails.map((x) => ({ ...sample, x })));
  const expected = cases.map((environment) => evaluate(term, environment));
  // What comes first among the samples counts most: no edge may be right for every value of a parameter.
  const misses = (edge: Edge): number => {
    const values = interpreter(lower(edge));
    const missed = cases.flatMap((environment, i) => (agrees(values(environment)[0], expected[i], environment.x) ? [] : [i]));
    return missed.reduce((cost, i) => cost + (i < tails.length ? cases.length : 1), 0);
  };
  const [best = direct, fewest] = least(edges, misses);
  if (fewest === 0 || parameters.length > 1) return best;
  return limits(evaluate(term, { x: -Infinity }), evaluate(term, { x: Infinity }));
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

/** Values that tell parameters apart: a formula must come out right for each sign of them. */
function samples(term: Term): readonly Readonly<Record<string, number>>[] {
  const parameters = symbols(term).filter(({ name }) => name !== "x");
  return parameters.length === 0 ? [{}] : [1, -0.5, 0].map((value) => Object.fromEntries(parameters.map(({ name }) => [name, value])));
}

/** Nearly, so far out; at an infinity the limit itself. */
function agrees(value = Number.NaN, expected = Number.NaN, x = 0): boolean {
  const [a, b] = [Math.fround(value), Math.fround(expected)];
  if (Number.isNaN(b)) return Number.isNaN(a);
  const slack = Number.isFinite(x) ? 2 ** -22 : 0;
  return a === b || Math.abs(a - b) <= Math.max(Math.abs(b) * 2 ** -20, slack);
}

function limits(low: number, high: number): Edge {
  return (b, x, formula) => {
    const inside = b.step("where", b.step("less", x, b.constant(Infinity)), formula(x), b.constant(high));
    return b.step("where", b.step("less", b.constant(-Infinity), x), inside, b.constant(low));
  };
}
