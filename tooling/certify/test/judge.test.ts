import { neighbour } from "@gofz/testkit";
import { describe, expect, test } from "vitest";
import { excuse } from "../src/excuse.ts";
import { judge } from "../src/judge.ts";
import { emptyTally, merge, type Tally } from "../src/tally.ts";

const third = 1 / 3;
const least = 2 ** -149;

describe("a result is judged", () => {
  test.each([
    ["the nearest float32", third, Math.fround(third), {}],
    ["the next float32", third, neighbour(third, 1), { misrounded: 1 }],
    ["the other neighbour of a tie", 1 + 2 ** -24, 1 + 2 ** -23, { undecided: 1 }],
    ["a value beside a tie, beyond the reference's error", 1 + 2 ** -24 + 2 ** -44, 1, { misrounded: 1 }],
    ["a float32 below a power of two that is exact", 1, neighbour(1, -1), { misrounded: 1 }],
    ["nothing for something", 2 ** -126, 0, { lost: 1, misrounded: 1 }],
    ["the wrong sign", third, -third, { wrongSigns: 1, misrounded: 1 }],
    ["the wrong sign of a zero", 1e-60, -0, { wrongZeros: 1 }],
    ["NaN", third, Number.NaN, { nans: 1 }],
    ["something for NaN", Number.NaN, third, { missedNans: 1 }],
    ["an infinity", third, Infinity, { misrounded: 1 }],
  ] as const)("%s", (_name, truth, got, expected) => {
    expect(nonZero(judged(1, truth, got))).toEqual(expected);
  });

  test("at an infinity by the limit", () => {
    expect(nonZero(judged(Infinity, 1, Number.NaN))).toEqual({ nans: 1 });
    expect(nonZero(judged(-Infinity, 0, least))).toMatchObject({ wrongLimits: 1 });
    expect(nonZero(judged(-Infinity, Infinity, Infinity))).toEqual({});
  });
});

describe("the largest error", () => {
  test("of normal values and of those below stand apart, each with its place", () => {
    const tally = merge(judged(3, 1, neighbour(1, 7)), judged(5, 1.5 * least, 4 * least));
    expect(tally.normal).toEqual({ ulp: 7, x: 3, expected: 1, got: neighbour(1, 7) });
    expect(tally.subnormal).toMatchObject({ ulp: 2.5, x: 5 });
  });

  test("is infinite for an infinity", () => {
    expect(judged(1, 1, Infinity).normal.ulp).toBe(Infinity);
  });
});

test("beside a zero of the derivative a fast result may be that of a float32 beside x, an exact one not", () => {
  const slope = (x: number): number => x - 1;
  const subject = { function: "f", order: 1, backend: "wasm" } as const;
  const x = neighbour(1, 3);
  const [fast, exact] = (["fast", "exact"] as const).map((precision) => excuse({ ...subject, precision }, slope, [1]));
  expect([slope(neighbour(x, 1)), slope(neighbour(x, 2))].map((got) => fast?.(x, got))).toEqual([true, false]);
  expect(exact?.(x, slope(neighbour(x, 1)))).toBe(false);
  expect(fast?.(2, 0.9999)).toBe(false);
});

function judged(x: number, truth: number, got: number): Tally {
  const tally = emptyTally();
  judge(tally, Float32Array.of(x), Float64Array.of(truth), Float32Array.of(got), 2, () => false);
  return tally;
}

function nonZero({ counts }: Tally): object {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
