import { expect } from "vitest";
import { decode } from "./floats.ts";

/** Fails unless each text has the values of the expected one, within 1e-5 of them or of 1. */
export function near(found: readonly string[], expected: readonly string[]): void {
  const [values, wanted] = [found, expected].map((texts) => texts.map((text) => Array.from(decode(text)))) as [number[][], number[][]];
  expect(values.map(({ length }) => length)).toEqual(wanted.map(({ length }) => length));
  const errors = wanted.flatMap((list, i) =>
    list.map((value, j) => Math.abs((values[i]?.[j] ?? Number.NaN) - value) / (1 + Math.abs(value))),
  );
  expect(Math.max(...errors)).toBeLessThan(1e-5);
}
