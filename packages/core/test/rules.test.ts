import { num, sym, type Term } from "@gofz/core";
import { describe, expect, it } from "vitest";
import { stableRules } from "../src/lower/stable.ts";
import { minus } from "../src/precise/doubled.ts";
import { preciseValue } from "../src/precise/value.ts";
import { identities } from "../src/simplify/identities.ts";
import type { Rule } from "../src/simplify/rule.ts";
import { symbols } from "../src/term/walk.ts";

const ordinary = [-100, -12, -1.7, -0.3, -1e-3, 1e-3, 0.3, 1, 1.7, 12, 100];
const special = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];

/** Every way to give the rule's variables values that its condition allows. */
function environments({ from, when }: Rule, values: readonly number[]): readonly Record<string, number>[] {
  const variables = symbols(from);
  const all = variables.reduce<Record<string, number>[]>(
    (some, { name }) => some.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return all.filter((environment) => {
    const found = new Map<Term, Term>();
    for (const symbol of variables) {
      const value = environment[symbol.name] ?? 0;
      found.set(symbol, Number.isNaN(value) ? sym("nan") : num(value));
    }
    return when(found);
  });
}

/** Both sides of a rule, and how far they lie apart. */
function sides({ from, to }: Rule, environment: Record<string, number>): readonly [before: number, after: number, distance: number] {
  const [before, after] = [preciseValue(from, environment), preciseValue(to, environment)];
  return [before[0], after[0], Math.abs(minus(after, before)[0])];
}

describe("identities hold for every value, infinities and NaN included", () => {
  it.each(identities.map((rule) => [rule.name, rule] as const))("%s", (_name, rule) => {
    for (const environment of environments(rule, [...ordinary, ...special])) {
      const [before, after, distance] = sides(rule, environment);
      if (rule.name === "log-exp" && Math.abs(before) === Number.POSITIVE_INFINITY) continue;
      // A zero may change its sign.
      if (before === 0 && after === 0) continue;
      expect(distance <= 1e-25 * Math.abs(before) || Object.is(after, before), JSON.stringify({ ...environment, before, after })).toBe(
        true,
      );
    }
  });
});

describe.each(["f32", "f64"] as const)("stable forms equal what they replace (%s)", (format) => {
  const rules = [...stableRules[format].values()].flat().filter((rule) => !identities.includes(rule));
  it.each(rules.map((rule) => [rule.name, rule] as const))("%s", (_name, rule) => {
    const points = environments(rule, ordinary).filter(
      (environment) => (environment["?b"] ?? 1) > 0 && Object.values(environment).every((value) => Math.abs(value) <= 12),
    );
    expect(points.length).toBeGreaterThan(0);
    for (const environment of points) {
      const [before, after, distance] = sides(rule, environment);
      if (Number.isNaN(before)) expect(after).toBeNaN();
      else
        expect(distance, JSON.stringify({ ...environment, before, after })).toBeLessThanOrEqual(1e-14 * Math.max(Math.abs(before), 1e-10));
    }
  });
});
