import { neighbour } from "../float32/bits.ts";
import { ulpOf } from "../float32/ulp.ts";
import { trueValues } from "../oracle/true-values.ts";
import type { Trial } from "./trial.ts";

/**
 * Whether a backend that does not round correctly may return `got`: within its absolute allowance, or, at a zero that float32 steps can't
 * resolve, within the bound of a value that f takes between the float32s beside x.
 */
export function isExcused(trial: Trial, x: number, truth: number, got: number): boolean {
  if (Math.abs(got - truth) <= (trial.backend.absolute ?? 0)) return true;
  if (trial.backend.exact === true || !isNearZero(trial, x)) return false;
  return isBetween(valuesAround(trial, x), trial.bound, got);
}

/** Whether a result is within so many ULP of a value that a function takes between points where it has these values. */
export function isBetween(values: readonly number[], bound: number, got: number): boolean {
  const slack = bound * Math.max(...values.map(ulpOf));
  return got >= Math.min(...values) - slack && got <= Math.max(...values) + slack;
}

/** The true values at x and at the float32s beside it. */
export function valuesAround({ formula }: Trial, x: number): readonly number[] {
  return [...trueValues(formula, Float32Array.of(neighbour(x, -1), x, neighbour(x, 1)).filter(Number.isFinite))];
}

/** Whether x is so near to a zero that a rounding of x moves the value by some 16 roundings of its own. */
export function isNearZero({ zeros }: Trial, x: number): boolean {
  return isBeside(zeros, x);
}

/** Whether x is within a sixteenth of one of these, 0 left aside. */
export function isBeside(zeros: readonly number[], x: number): boolean {
  return zeros.some((zero) => zero !== 0 && Math.abs(x - zero) <= Math.abs(zero) / 16);
}
