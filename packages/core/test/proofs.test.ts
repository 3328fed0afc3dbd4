// What a profile calls proven, against values that evaluate gives.
import {
  type Activation,
  catalog,
  differentiate,
  evaluate,
  isElementwise,
  type Profile,
  print,
  profile,
  substitute,
  sym,
  symbols,
  type Term,
  term,
} from "@gofz/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasReduction } from "../src/activation/elementwise.ts";
import { profileOf } from "../src/analysis/profile.ts";
import { terms } from "./terms.ts";

const near = Array.from({ length: 61 }, (_, i) => (i - 30) / 4 + 0.03125 * Math.sin(i));
const far = [1.1, 5.3, 17, 150, 4000].flatMap((factor) => [8 * factor, -8 * factor]);
const special = [0, 1, -1, 0.5, -0.5, 1e-7, -1e-7];
const everywhere: readonly number[] = [...near, ...far, ...special].sort((a, b) => a - b);
// Farther out, what any term is made of leaves the doubles, and evaluate with it.
const nearby: readonly number[] = [...near, ...special].sort((a, b) => a - b);

interface Sample {
  readonly x: number;
  readonly y: number;
}

/** Every value that contradicts a proof. */
function contradictions(formula: Term, found: Profile, points: readonly number[]): readonly string[] {
  const samples = points.map((x) => ({ x, y: evaluate(formula, { x }) }));
  const finite = samples.filter(({ y }) => Number.isFinite(y));
  return [
    ...ifProven(found.domain, (domain) => {
      const has = ({ x }: Sample): boolean => domain.some(({ lo, hi }) => lo <= x && x <= hi);
      return finite.filter((sample) => !has(sample)).map(({ x }) => `domain lacks ${x}`);
    }),
    ...ifProven(found.range, ({ lo, hi }) =>
      finite.filter(({ y }) => y < lo - slack(y) || y > hi + slack(y)).map(({ x, y }) => `range: ${y} at ${x}`),
    ),
    ...ifProven(found.parity, (parity) => finite.flatMap((sample) => unlike(formula, parity, sample))),
    ...ifProven(found.monotone, (monotone) => finite.slice(1).flatMap((sample, i) => against(monotone, finite[i] ?? sample, sample))),
    ...ifProven(found.lipschitz, (bound) => finite.flatMap((sample) => steeper(formula, found, bound, sample))),
    ...ifProven(found.zeros, (zeros) =>
      finite
        .filter(({ x, y }) => Math.abs(x) < 5 && y !== 0 && zeros.some((zero) => typeof zero !== "number" && zero.lo < x && x < zero.hi))
        .map(({ x, y }) => `zeros: ${y} at ${x}`),
    ),
  ];
}

function ifProven<V>({ value, by }: { readonly value: V; readonly by: string }, check: (value: V) => readonly string[]): readonly string[] {
  return by === "proof" ? check(value) : [];
}

function slack(y: number): number {
  return 1e-9 * Math.max(1e-9, Math.abs(y));
}

function unlike(formula: Term, parity: string, { x, y }: Sample): readonly string[] {
  const image = evaluate(formula, { x: -x });
  const expected = parity === "odd" ? -y : y;
  return parity === "none" || image === expected || Math.abs(image - expected) <= slack(y)
    ? []
    : [`${parity}: ${image} at ${-x}, ${y} at ${x}`];
}

function against(monotone: string, before: Sample, after: Sample): readonly string[] {
  const step = after.y - before.y;
  const wrong = (monotone === "increasing" && step < -slack(after.y)) || (monotone === "decreasing" && step > slack(after.y));
  return wrong || (monotone === "constant" && Math.abs(step) > slack(after.y)) ? [`${monotone}: ${step} before ${after.x}`] : [];
}

/** At a kink the derivative that is declared need not be a slope. */
function steeper(formula: Term, { kinks }: Profile, bound: number, { x }: Sample): readonly string[] {
  if (kinks.value.includes(x) || x === 0) return [];
  const slope = Math.abs(evaluate(differentiate(formula, "x"), { x }));
  return slope > bound * (1 + 1e-9) + 1e-12 ? [`lipschitz: ${slope} at ${x}`] : [];
}

const elementwise: readonly Activation[] = Object.values(catalog).filter(isElementwise);
const profiles = elementwise.map((activation) => ({ activation, found: profile(activation) }));
const properties = [
  "range",
  "limits",
  "monotone",
  "parity",
  "lipschitz",
  "convex",
  "zeros",
  "asymptotes",
  "smoothness",
  "saturation",
] as const;
const counts = properties.map((property) => [property, profiles.filter(({ found }) => found[property].by === "proof").length] as const);

test(`proven of ${elementwise.length}: ${counts.map(([property, count]) => `${property} ${count}`).join(", ")}`, () => {
  for (const [property, count] of counts) expect(count / elementwise.length, property).toBeGreaterThan(0.85);
});

test("no proof over the catalogue is contradicted", { timeout: 60_000 }, () => {
  const wrong = profiles.flatMap(({ activation, found }) =>
    contradictions(term(activation), found, everywhere).map((each) => `${activation.name}: ${each}`),
  );
  expect(wrong).toEqual([]);
});

/** Any term in x alone. */
const formulas: fc.Arbitrary<Term> = terms(10)
  .map((any) => substitute(any, Object.fromEntries(symbols(any).map(({ name }) => [name, sym("x")]))))
  .filter((formula) => !hasReduction([formula]));

test("no proof about any term is contradicted", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      expect(contradictions(formula, profileOf(formula), nearby), print(formula)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
