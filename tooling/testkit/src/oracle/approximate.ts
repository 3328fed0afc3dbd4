import type { Decimal } from "decimal.js";
import { arithmeticOf } from "../decimal/arithmetic.ts";

/** A value at some precision, and whether it is the true value itself, to the last digit. */
export interface Approximate {
  readonly value: Decimal;
  readonly isExact: boolean;
  /** Whether none of its digits is known, nor its sign: what is left where all digits have cancelled, and what is made of that. */
  readonly isNoise?: true;
}

/** A value that is what it stands for. */
export function exact(value: Decimal): Approximate {
  return { value, isExact: true };
}

/** A function whose result is rounded, but where it is 0, 1/2 or 1 at 0. Of noise that it makes no more of it stays noise. */
export function rounded(f: (x: Decimal) => Decimal): (x: Approximate) => Approximate {
  return ({ value: x, isExact, isNoise }) => {
    const value = f(x);
    return made(value, isExact && x.isZero() && value.precision() === 1, isNoise && value.e < -arithmeticOf(x).precision / 4);
  };
}

/** a + b. Where the digits of inexact values cancel altogether, the sum is not 0 but noise. */
export function sum(a: Approximate, b: Approximate): Approximate {
  const value = a.value.plus(b.value);
  if (a.isExact && b.isExact) return { value, isExact: fits(a.value, b.value) };
  if (value.isZero() && !a.value.isZero()) return noise(a.value);
  const isLeft = value.e < a.value.e - arithmeticOf(value).precision + 4;
  return made(value, false, isLeft || (a.isNoise && value.e <= a.value.e + 1) || (b.isNoise && value.e <= b.value.e + 1));
}

/** a * b */
export function product(a: Approximate, b: Approximate): Approximate {
  const value = a.value.times(b.value);
  if (isNothing(a) || isNothing(b)) return { value, isExact: true };
  const fits = a.value.precision() + b.value.precision() <= arithmeticOf(value).precision;
  return made(value, a.isExact && b.isExact && fits, a.isNoise || b.isNoise);
}

/** a / b; found out where b is noise. */
export function quotient(a: Approximate, b: Approximate): Approximate {
  const value = a.value.div(b.value);
  if (b.isNoise) return unknown(value);
  if (isNothing(a)) return { value, isExact: b.isExact && !b.value.isZero() };
  const fits = value.precision() + b.value.precision() <= arithmeticOf(value).precision;
  return made(value, a.isExact && b.isExact && fits && value.times(b.value).eq(a.value), a.isNoise);
}

/** NaN in every second precision, so that no two agree: no digit of it is known. */
export function unknown(value: Decimal): Approximate {
  const D = arithmeticOf(value);
  return { value: isOddRound(D.precision) ? new D(Number.NaN) : value, isExact: false, isNoise: true };
}

function made(value: Decimal, isExact: boolean, isNoise: boolean | undefined): Approximate {
  return isNoise ? { value, isExact, isNoise } : { value, isExact };
}

/** Whether only the last digits tell values apart that are not exact. */
export function isClose(a: Approximate, b: Approximate): boolean {
  return !(a.isExact && b.isExact) && a.value.isFinite() && a.value.minus(b.value).abs().lte(grain(a.value));
}

/** What the last digits of x may be wrong by. */
export function grain(x: Decimal): Decimal {
  return x.abs().times(`1e${8 - arithmeticOf(x).precision}`);
}

/** Whether it is exactly 0. */
export function isNothing({ value, isExact }: Approximate): boolean {
  return isExact && value.isZero();
}

/** What may be left where the digits of x cancel: of a size and a sign that differ from precision to precision, so that it is found out. */
export function noise(x: Decimal): Approximate {
  const D = arithmeticOf(x);
  return { value: new D(`${isOddRound(D.precision) ? "-" : ""}1e${x.e - D.precision}`), isExact: false, isNoise: true };
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
