import { constant, constantOf, content, isZero, leading, type Polynomial, plus, times, without } from "./polynomial.ts";

/** A quotient of polynomials in atoms. */
export interface Ratio {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

const one = constant(1);

/** A polynomial as a quotient. */
export function whole(above: Polynomial): Ratio {
  return { above, below: one };
}

/** A number as a quotient. */
export function number(value: number): Ratio {
  return whole(constant(value));
}

/** a + b */
export function sum(a: Ratio, b: Ratio): Ratio {
  if (isZero(plus(a.below, b.below, -1))) return lowest(plus(a.above, b.above), a.below);
  return lowest(plus(times(a.above, b.below), times(b.above, a.below)), times(a.below, b.below));
}

/** -a */
export function opposite(a: Ratio): Ratio {
  return { above: plus(constant(0), a.above, -1), below: a.below };
}

/** a * b */
export function product(a: Ratio, b: Ratio): Ratio {
  if (isZero(plus(a.above, b.below, -1))) return lowest(b.above, a.below);
  if (isZero(plus(b.above, a.below, -1))) return lowest(a.above, b.below);
  return lowest(times(a.above, b.above), times(a.below, b.below));
}

/** a / b, or nothing where b is 0. */
export function quotient(a: Ratio, b: Ratio): Ratio | undefined {
  return isZero(b.above) ? undefined : product(a, { above: b.below, below: b.above });
}

/** Whether a and b are the same function of their atoms. */
export function isSame(a: Ratio, b: Ratio): boolean {
  return isZero(plus(times(a.above, b.below), times(b.above, a.below), -1));
}

/** The number c for which a is c * b, if there is one. */
export function proportion(a: Ratio, b: Ratio): number | undefined {
  const [left, right] = [times(a.above, b.below), times(b.above, a.below)];
  const [first, second] = [leading(left), leading(right)];
  if (first === undefined || second === undefined) return undefined;
  const factor = first.coefficient / second.coefficient;
  return isZero(plus(left, right, -factor)) ? factor : undefined;
}

/** The value of a quotient without atoms. */
export function numberOf(a: Ratio): number | undefined {
  const [above, below] = [constantOf(a.above), constantOf(a.below)];
  return above === undefined || below === undefined ? undefined : above / below;
}

/** A quotient whose lower part has a leading coefficient of 1 and no monomial in common, so that it is 1 where it can be. */
function lowest(above: Polynomial, below: Polynomial): Ratio {
  const first = leading(below);
  if (first === undefined || isZero(above)) return { above, below: one };
  const common = content(below);
  const lower = without(below, first.coefficient, common);
  const upper = without(above, first.coefficient, common);
  const factor = (leading(upper)?.coefficient ?? 0) / (leading(lower)?.coefficient ?? 1);
  return isZero(plus(upper, lower, -factor)) ? number(factor) : { above: upper, below: lower };
}
