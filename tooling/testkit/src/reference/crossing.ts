import { polynomial } from "./polynomial.ts";

/** A simple zero of a function, and the function's Taylor series about it. */
export interface Crossing {
  /** The zero as the sum of two doubles: the nearest, and what it lacks. */
  readonly zero: number;
  readonly rest: number;
  /** The coefficients of the first power on; the constant one is 0. */
  readonly series: readonly number[];
}

/** How far from the zero the series of twelve powers is used: singularities are 2.8 away or more. */
const reach = 1 / 8;

/** `f`, but near its zero the Taylor series: what cancels in f there is a subtraction of doubles here, which is exact. */
export function across({ zero, rest, series }: Crossing, f: (x: number) => number): (x: number) => number {
  return (x) => {
    const far = x - zero;
    if (!(Math.abs(far) < reach)) return f(x);
    const distance = far - rest;
    return distance * polynomial(series, distance);
  };
}
