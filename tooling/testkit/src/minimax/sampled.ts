import { Decimal } from "decimal.js";
import { arithmeticOf } from "../decimal/arithmetic.ts";
import { exactly } from "../decimal/exactly.ts";

/** A function on an interval, sampled on a Chebyshev grid: close together where a polynomial's error has its extrema. */
export interface Sampled {
  readonly x: readonly Decimal[];
  readonly f: readonly Decimal[];
}

/** `f` at `size` Chebyshev points of [lo, hi], the ends among them. */
export function sample(f: (x: Decimal) => Decimal, lo: Decimal, hi: Decimal, size: number): Sampled {
  const half = hi.minus(lo).div(2);
  const x = Array.from({ length: size }, (_, i) => lo.plus(half.times(1 - Math.cos((Math.PI * i) / (size - 1)))));
  return { x, f: x.map(f) };
}

/** P(x) / f(x) - 1 at every sample, P by its ascending coefficients. */
export function relativeErrors(coefficients: readonly (Decimal | number)[], { x, f }: Sampled): readonly Decimal[] {
  const exact = coefficients.map((c) => (typeof c === "number" ? exactly(c, arithmeticOf(x[0] as Decimal)) : c));
  return x.map((point, i) =>
    horner(exact, point)
      .div(f[i] as Decimal)
      .minus(1),
  );
}

/** The largest magnitude. */
export function largest(errors: readonly Decimal[]): Decimal {
  return errors.reduce((most, error) => Decimal.max(most, error.abs()), new Decimal(0));
}

function horner(coefficients: readonly Decimal[], x: Decimal): Decimal {
  return coefficients.reduceRight<Decimal>((sum, coefficient) => sum.times(x).plus(coefficient), x.times(0));
}
