import type { Decimal } from "decimal.js";
import { arithmeticOf } from "../decimal/arithmetic.ts";

/** A value at some precision, and whether it is the true value itself, to the last digit. */
export interface Approximate {
  readonly value: Decimal;
  readonly isExact: boolean;
}

/** A value that is what it stands for. */
export function exact(value: Decimal): Approximate {
  return { value, isExact: true };
}

/** A function whose result is rounded, but where it is 0, 1/2 or 1 at 0. */
export function rounded(f: (x: Decimal) => Decimal): (x: Approximate) => Approximate {
  return ({ value: x, isExact }) => {
    const value = f(x);
    return { value, isExact: isExact && x.isZero() && value.precision() === 1 };
  };
}

/** a + b. Where the digits of inexact values cancel altogether, the sum is not 0 but noise. */
export function sum(a: Approximate, b: Approximate): Approximate {
  const value = a.value.plus(b.value);
  if (a.isExact && b.isExact) return { value, isExact: fits(a.value, b.value) };
  const isLost = value.isZero() && !a.value.isZero();
  return { value: isLost ? noise(a.value) : value, isExact: false };
}

/** a * b */
export function product(a: Approximate, b: Approximate): Approximate {
  const value = a.value.times(b.value);
  if (isNothing(a) || isNothing(b)) return { value, isExact: true };
  return { value, isExact: a.isExact && b.isExact && a.value.precision() + b.value.precision() <= arithmeticOf(value).precision };
}

/** a / b */
export function quotient(a: Approximate, b: Approximate): Approximate {
  const value = a.value.div(b.value);
  if (isNothing(a)) return { value, isExact: b.isExact && !b.value.isZero() };
  const fits = value.precision() + b.value.precision() <= arithmeticOf(value).precision;
  return { value, isExact: a.isExact && b.isExact && fits && value.times(b.value).eq(a.value) };
}

/** Whether only the last digits tell values apart that are not exact. */
export function isClose(a: Approximate, b: Approximate): boolean {
  const D = arithmeticOf(a.value);
  return (
    !(a.isExact && b.isExact) &&
    a.value
      .minus(b.value)
      .abs()
      .lte(a.value.abs().times(`1e${8 - D.precision}`))
  );
}

/** Whether it is exactly 0. */
export function isNothing({ value, isExact }: Approximate): boolean {
  return isExact && value.isZero();
}

/** What may be left where the digits of x cancel: of a size and a sign that differ from precision to precision, so that it is found out. */
export function noise(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  return new D(`${isOddRound(D.precision) ? "-" : ""}1e${x.e - D.precision}`);
}

/** Neighbours among the oracle's precisions differ in it. */
export function isOddRound(digits: number): boolean {
  return [60, 180, 720].includes(digits);
}

/** Whether the sum of a and b has no more digits than the precision. */
function fits(a: Decimal, b: Decimal): boolean {
  if (a.isZero() || b.isZero()) return true;
  const last = Math.min(a.e - a.precision(), b.e - b.precision());
  return Math.max(a.e, b.e) + 1 - last <= arithmeticOf(a).precision;
}
