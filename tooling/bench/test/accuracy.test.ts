import { parse } from "@gofz/core";
import { expect, it } from "vitest";
import { largestUlp } from "../src/accuracy.ts";

it("counts units in the last place of the true value, and a lost value as infinitely wrong", () => {
  const x = Float32Array.of(1, 2);
  expect(largestUlp(parse("x"), x, [1, 2])).toBe(0);
  expect(largestUlp(parse("x"), x, [1 + 2 ** -22, 2])).toBe(2);
  expect(largestUlp(parse("x"), x, [1, Number.NaN])).toBe(Number.POSITIVE_INFINITY);
});
