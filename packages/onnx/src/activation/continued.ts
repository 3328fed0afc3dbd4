import { evaluate, substitute, sym, type Term } from "@gofz/core";
import { div, max, min, mul } from "@gofz/core/operators";

/** A side, by the sign of x, on which a function goes on as a power of x far out: a line, a parabola, or 1 / x^2. */
export interface Growth {
  readonly side: 1 | -1;
  readonly degree: number;
}

/** Where it may begin to; from the farthest, which is the closest. */
export const starts: readonly number[] = [2 ** 60, 2 ** 40, 2 ** 30, 2 ** 24];

/** How a term in x alone grows, or decays, far out; among these degrees. */
export function growthOf(term: Term, degrees: readonly number[]): readonly Growth[] {
  return ([1, -1] as const).flatMap((side) => {
    const [near = 0, far = 0] = [2 ** 90, 2 ** 120].map((x) => Math.abs(evaluate(term, { x: side * x })));
    const degree = Math.log2(far / near) / 30;
    return degrees.flatMap((whole) => (Math.abs(degree - whole) < 2 ** -10 ? { side, degree: whole } : []));
  });
}

/** The term as it goes on: farther out than `from` it is what it was there, times, or divided by, how much farther out x is. */
export function continued(term: Term, growth: readonly Growth[], from: number): Term {
  const x = sym("x", "element");
  const nearer = growth.reduce<Term>((inner, { side }) => (side === 1 ? min(inner, from) : max(inner, -from)), x);
  return growth.reduce<Term>(
    (value, { side, degree }) => {
      const farther = max(mul(x, side / from), 1);
      const times = (size: number): Term => new Array<Term>(size).fill(farther).reduce((power, factor) => mul(power, factor));
      return degree > 0 ? mul(value, times(degree)) : div(value, times(-degree));
    },
    substitute(term, { x: nearer }),
  );
}
