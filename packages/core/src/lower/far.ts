import { evaluate } from "../calculus/evaluate.ts";
import { remember } from "../term/memo.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";

/** What `term` is far out. */
export interface FarValues {
  /** The tails for each sample of the parameters; the typical one comes first. */
  readonly cases: readonly Readonly<Record<string, number>>[];
  readonly expected: readonly number[];
}

/** Worked out once for a term: it is lowered again and again, in each format and precision. */
export function farValues(term: Term, typical: Readonly<Record<string, number>>): FarValues {
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

/** The infinities first: minus, then plus. */
export const tails: readonly number[] = [
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
