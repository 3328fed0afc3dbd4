import { catalog, differentiate, evaluate, term } from "@gofz/core";
import { describe, expect, test } from "vitest";
import { estimateError, estimates } from "../src/conformance/estimates.ts";
import { explain, type Failure, isImprecision } from "../src/conformance/failure.ts";
import { computedLimits, declaredLimits } from "../src/conformance/limits.ts";
import { measure } from "../src/conformance/measurement.ts";
import { checkPlacement } from "../src/conformance/placement.ts";
import { type Trial, trial } from "../src/conformance/trial.ts";
import { checkValues } from "../src/conformance/values.ts";
import { type Backend, framework, neighbour, type Order, sample, trueValues, ulpOf } from "../src/index.ts";

const points = sample(catalog.mish!, 100);

/** Correctly rounded mish, with `fault` in it. */
function faulty(fault: (y: number, x: number) => number, more: Partial<Backend> = {}): Backend {
  const values = new Map<number, number>();
  const run: Backend["run"] = (activation, order, x) => {
    const formula = differentiate(term(activation), "x", order);
    return x.map((point) => {
      const known = values.get(point) ?? evaluate(formula, { x: point });
      values.set(point, known);
      return fault(Number.isNaN(point) ? point : Math.fround(known), point);
    });
  };
  return { run, bounds: { value: 2, slope: 4 }, ...more };
}

function check(
  backend: Backend,
  order: Order = 0,
): { readonly given: Trial; readonly failures: readonly Failure[]; readonly results: Float32Array } {
  const given = trial(backend, catalog.mish!, order, points);
  const results = backend.run(given.activation, order, given.x) as Float32Array;
  return { given, failures: checkValues(given, results), results };
}

const promises = (failures: readonly Failure[]): readonly string[] => [...new Set(failures.map(({ promise }) => promise))];

describe("a fault is found, by the promise that it breaks", () => {
  test.each<[string, (y: number, x: number) => number, readonly string[]]>([
    ["none", (y) => y, []],
    ["NaN becomes 0", (y) => (Number.isNaN(y) ? 0 : y), ["2: NaN in, NaN out"]],
    ["NaN for large x", (y, x) => (x > 80 ? Number.NaN : y), ["1: no NaN where the formula is defined", "3: the limit at infinity"]],
    ["overflow", (y, x) => (x > 1e38 ? Infinity : y), ["1: no infinity but by rounding"]],
    ["0 for -0 at minus infinity", (y, x) => (x === -Infinity ? 0 : y), ["3: the limit at infinity"]],
    ["3 ULP", (y) => (Math.abs(y) > 0 && y < 1e38 ? neighbour(y, 3) : y), ["at most 2 ULP and the right sign"]],
    ["the tail is lost", (y, x) => (x < -50 ? -0 : y), ["at most 2 ULP and the right sign"]],
    ["a wrong sign of zero", (y) => (y === 0 ? 0 : y), ["3: the limit at infinity", "at most 2 ULP and the right sign"]],
  ])("%s", (_name, fault, expected) => {
    expect(promises(check(faulty(fault)).failures)).toEqual(expected);
  });

  test("an error of 1 ULP is fast, not exact", () => {
    const off = (y: number): number => (Math.abs(y) > 1e-3 && y < 1e30 ? neighbour(y, y > 0 ? -1 : 1) : y);
    expect(check(faulty(off)).failures).toEqual([]);
    expect(check(faulty(off, { bounds: { value: 0.5001, slope: 0.5001 }, exact: true })).failures.length).toBeGreaterThan(0);
  });

  test("an absolute allowance covers small errors and their signs", () => {
    const cut = (y: number): number => (Math.abs(y) < 1e-7 ? -y : y);
    expect(check(faulty(cut)).failures.length).toBeGreaterThan(0);
    expect(promises(check(faulty(cut, { absolute: 2 ** -22 })).failures)).toEqual(["3: the limit at infinity"]);
  });
});

describe("at a zero of f'", () => {
  // Where f' is the value one float away: what float32 steps give at best.
  const slope = differentiate(term(catalog.mish!), "x");
  const blurred = (y: number, x: number): number => (x > -1.2 && x < -1.19 ? Math.fround(evaluate(slope, { x: neighbour(x, 1) })) : y);

  test("fast may be as far off as a float beside x is", () => {
    const { given, results, failures } = check(faulty(blurred), 1);
    expect(failures).toEqual([]);
    expect(measure(given, results).ulp).toBeGreaterThan(1000);
    expect(measure(given, results).ulpElsewhere).toBeLessThan(1);
  });

  test("exact may not", () => {
    expect(check(faulty(blurred, { exact: true }), 1).failures.length).toBeGreaterThan(0);
  });
});

test("imprecise is what only misses its bound, near enough to the value of the formula", () => {
  const missed = { promise: "at most 2 ULP and the right sign", x: 1, expected: 0.5 };
  expect(isImprecision({ ...missed, got: 0.50001 })).toBe(true);
  expect(isImprecision({ ...missed, got: 0.51 })).toBe(false);
  expect(isImprecision({ ...missed, got: Number.NaN })).toBe(false);
  expect(isImprecision({ ...missed, promise: "2: NaN in, NaN out", got: 0.5 })).toBe(false);
});

describe("an estimate is the true value, to less than the margin", () => {
  test.each(framework)("%s", (name) => {
    const activation = catalog[name]!;
    const given = sample(activation, 400);
    for (const order of [0, 1, 2] as const) {
      const truth = trueValues(differentiate(term(activation), "x", order), given.x);
      const far = [...estimates(activation, order, given)].map((value, i) => Math.abs(value - truth[i]!) / ulpOf(truth[i]!));
      expect(Math.max(...far)).toBeLessThan(estimateError / 100);
    }
  });
});

test("bits that depend on the position are found", async () => {
  const steady = faulty((y) => y);
  const run: Backend["run"] = async (activation, order, x) =>
    (await steady.run(activation, order, x)).map((y, i) => (i === 5 ? neighbour(y, 1) : y));
  for (const [backend, isSteady] of [
    [steady, true],
    [{ ...steady, run }, false],
  ] as const) {
    const given = trial(backend, catalog.mish!, 0, points);
    expect(promises(await checkPlacement(given, await backend.run(given.activation, 0, given.x)))).toEqual(
      isSteady ? [] : ["6: the same bits at every position"],
    );
  }
});

test("a message shows function, order, promise, x, expected, got and ULP", () => {
  const { given, failures } = check(faulty((y, x) => (x === 1 ? neighbour(y, 7) : y)));
  expect(explain(given, failures)).toMatchInlineSnapshot(`
    "mish: wrong results: 1
      at most 2 ULP and the right sign: 1 times
        at x = 1 (0x3f800000) expected 0.8650983882673103 (0x3f5d7717), got 0.8650988340377808 (0x3f5d771e), 7.4788 ULP off"
  `);
});

test.each(framework)("core finds the limits of %s that were worked out by hand", (name) => {
  for (const order of [0, 1, 2] as const) {
    const [declared, computed] = [declaredLimits(name, order), computedLimits(catalog[name]!, order)];
    // The sign of a zero is asked of f alone.
    if (order === 0) expect(computed).toEqual(declared);
    else expect(computed.map((limit) => limit + 0)).toEqual(declared?.map((limit) => limit + 0));
  }
});
