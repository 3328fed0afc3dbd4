import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import * as tables from "../../../packages/core/src/lower/coefficients.generated.ts";
import { kernels, singleKernels } from "../src/minimax/kernels.ts";
import { leastSquares } from "../src/minimax/lawson.ts";
import { minimax } from "../src/minimax/remez.ts";
import { largest, relativeErrors, sample } from "../src/minimax/sampled.ts";

test("the best polynomial's error has one magnitude at degree + 2 points, with alternating signs (Chebyshev)", () => {
  const samples = sample((x) => x.exp(), new Decimal(-1), new Decimal(1), 400);
  const errors = relativeErrors(minimax(samples, 4), samples);
  const most = largest(errors);
  const signs = errors.filter((error) => error.abs().gt(most.times(0.999))).map((error) => error.s);
  expect(signs.filter((sign, i) => sign !== signs[i - 1])).toHaveLength(6);
});

test("fixed coefficients stay, and the others make up for them", () => {
  const samples = sample((x) => x.exp(), new Decimal(-1), new Decimal(1), 400);
  const [free, fixed] = [minimax(samples, 3), minimax(samples, 3, [1])];
  expect(fixed[0]?.toNumber()).toBe(1);
  expect(largest(relativeErrors(fixed, samples)).toNumber()).toBeLessThan(3 * largest(relativeErrors(free, samples)).toNumber());
});

test("so do weighted least squares, where the best polynomial can't be found for an error at 0", () => {
  const samples = sample((x) => x.exp(), new Decimal(-1), new Decimal(1), 400);
  const [free, fixed] = [minimax(samples, 3), leastSquares(samples, 3, [1.001])];
  expect(fixed[0]?.toNumber()).toBe(1.001);
  expect(largest(relativeErrors(fixed, samples)).toNumber()).toBeLessThan(3 * largest(relativeErrors(free, samples)).toNumber());
});

test.each(Object.entries(kernels))("the table of %s in core keeps its bounds", (name, { f, lo, hi, fast, exact }) => {
  const table = (tables as Readonly<Record<string, unknown>>)[name] as tables.Polynomial;
  const points = sample(f, lo, hi, 101);
  expect(largest(relativeErrors(table.fast, points)).toNumber()).toBeLessThanOrEqual(fast);
  expect(largest(relativeErrors(table.exact, points)).toNumber()).toBeLessThanOrEqual(exact);
});

test.each(Object.entries(singleKernels))("the float32 table of %s in core keeps its bound", (name, { f, lo, hi, bound }) => {
  const table = (tables as Readonly<Record<string, unknown>>)[name] as readonly number[];
  expect(table.map(Math.fround)).toEqual(table);
  expect(largest(relativeErrors(table, sample(f, lo, hi, 101))).toNumber()).toBeLessThanOrEqual(bound);
});

test("core has no table but these", () => {
  expect(Object.keys(tables).sort()).toEqual([...Object.keys(kernels), ...Object.keys(singleKernels)].sort());
});
