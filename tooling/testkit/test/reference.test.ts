import { differentiate, find, parse, type Term, term } from "@gofz/core";
import { describe, expect, test } from "vitest";
import { declaredLimits, neighbour, reference, referenced, referenceError, sample, trueValues } from "../src/index.ts";

const orders = (name: string): readonly (0 | 1)[] => (referenced.includes(name) ? [0, 1] : [0]);

describe.each([...referenced, "geluTanh"])("%s by hand", (name) => {
  const { x, zeros } = sample(find(name), 4000);
  const about = zeros.flat().flatMap((zero) => Array.from({ length: 200 }, (_, i) => neighbour(zero, Math.sign(i - 100) * (i - 100) ** 4)));
  const points = Float32Array.from([...x, ...about].filter(Number.isFinite));

  test.each(orders(name))("is right at every point, order %i", (order) => {
    const f = required(name, order);
    const truth = trueValues(formula(name, order), points);
    const errors = [...points].map((point, i) => relativeError(f(point), truth[i] as number));
    expect(Math.max(...errors)).toBeLessThanOrEqual(referenceError);
  });

  test.each(orders(name))("has limits, and NaN for NaN, order %i", (order) => {
    const ends = [-Infinity, Infinity, Number.NaN].map(required(name, order));
    expect(ends).toEqual([...(declaredLimits(name, order) ?? []), Number.NaN]);
  });
});

test("what nobody has written has no reference", () => {
  expect([reference("gcu", 0), reference("mish", 3), reference("toString", 0)]).toEqual([undefined, undefined, undefined]);
});

/** Core rounds pi, 0.044715, and in derivatives 2 / sqrt(pi) to doubles; in an exponent, and beside the zero of gelu', this counts. */
function formula(name: string, order: number): Term {
  if (name === "gelu" && order === 1) return parse("0.5*erfc(-x/sqrt(2)) + x*exp(-x^2/2)/sqrt(8*atan(1))");
  if (name === "geluTanh") return parse("x*sigmoid(sqrt(2/atan(1))*(x + 44715*x^3/1000000))");
  return differentiate(term(find(name)), "x", order);
}

function required(name: string, order: number): (x: number) => number {
  const f = reference(name, order);
  if (f === undefined) throw new Error(`${name} has no reference of order ${order}.`);
  return f;
}

/** Below 2^-1000 doubles run out of digits, and float32s have been 0 for long. */
function relativeError(got: number, truth: number): number {
  return Math.abs(got - truth) / Math.max(Math.abs(truth), 2 ** -1000);
}
