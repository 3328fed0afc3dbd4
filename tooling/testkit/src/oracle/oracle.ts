import { type Algebra, type Environment, fold, print, type Term } from "@gofz/core";
import type { Decimal } from "decimal.js";
import { arithmetic } from "../decimal/arithmetic.ts";
import { exactly } from "../decimal/exactly.ts";
import { type Approximate, exact } from "./approximate.ts";
import { finiteReadings } from "./finite-readings.ts";
import { readings } from "./readings.ts";
import { UndecidedError } from "./undecided-error.ts";

/** Digits to work with, one precision after the other until two agree. The first alone is never believed. */
const precisions = [40, 60, 90, 180, 360, 720] as const;

/** The values of terms at one point, by the digits that they were worked out with: what terms share is worked out once. */
export type Known = Map<number, Map<Term, Approximate>>;

/**
 * The true value of `term`, where every constant and every value of a symbol is exactly the double that it is: worked out in decimals of
 * 60 digits or more, to at least 30 digits; a value below 1e-300 that 360 digits do not resolve is 0. NaN where the formula is not defined.
 * The values must be finite: a limit is the caller's. Throws UndecidedError where 720 digits do not tell.
 */
export function oracle(term: Term, environment: Environment, known: Known = new Map()): Decimal {
  const read = (digits: number): Approximate => {
    const parts = known.get(digits) ?? new Map<Term, Approximate>();
    known.set(digits, parts);
    return fold(term, algebra(environment, digits, readings), parts);
  };
  let previous = read(precisions[0]);
  for (const digits of precisions.slice(1)) {
    const next = read(digits);
    if (next.isExact || agree(previous.value, next.value)) return next.value;
    if (digits >= 360 && Math.max(size(previous.value), size(next.value)) < -300) return next.value.times(0).abs();
    previous = next;
  }
  throw new UndecidedError(print(term), environment);
}

/** Whether `term` has a value over the real numbers: no part of it that counts is infinite. In decimals of 90 digits. */
export function isDefined(term: Term, environment: Environment): boolean {
  return !fold(term, algebra(environment, 90, finiteReadings)).value.isNaN();
}

function algebra(environment: Environment, digits: number, ops: Algebra<Approximate>["ops"]): Algebra<Approximate> {
  const D = arithmetic(digits);
  const number = (value: number | undefined): Approximate => exact(exactly(value ?? Number.NaN, D));
  return { num: number, sym: ({ name }) => number(environment[name]), ops };
}

function agree(a: Decimal, b: Decimal): boolean {
  if (a.isNaN() || b.isNaN()) return a.isNaN() && b.isNaN();
  if (a.eq(b)) return true;
  if (a.s !== b.s) return false;
  if (Math.min(size(a), size(b)) > far || Math.max(size(a), size(b)) < -far) return true;
  return a.minus(b).abs().lte(b.abs().times(1e-30));
}

/** Decimal exponents beyond this are the same to every float: infinite, or zero with a sign. */
const far = 1000;

function size(a: Decimal): number {
  return a.isZero() ? -Infinity : a.isFinite() ? a.e : Infinity;
}
