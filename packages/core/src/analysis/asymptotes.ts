// What functions make of series that grow without bound, from some x on. Each throws Undecided where nothing can be said.
import { log1p } from "../ops/exponential.ts";
import { atan } from "../ops/trigonometric.ts";
import { exact, named } from "./coefficient.ts";
import { inverseTangent } from "./elementary.ts";
import { interval } from "./interval.ts";
import { exponentialOf, logarithm, power } from "./powers.ts";
import { unit } from "./scale.ts";
import { add, bounded, constant, goal, monomial, multiply, type Series, scaled } from "./series.ts";
import { taylor } from "./taylor.ts";
import { Undecided } from "./undecided.ts";

/** 1 / (1 + e^-a) = e^a / (1 + e^a) */
export function logistic(start: number, a: Series): Series {
  const decaying = exponentialOf(start, scaled(a, -side(a)));
  const inverse = power(add(constant(1), decaying, start), -1, start);
  return side(a) > 0 ? inverse : multiply(decaying, inverse, start);
}

/** a + log(1 + e^-a), or log(1 + e^a) */
export function softened(start: number, a: Series): Series {
  const rest = taylor(log1p, exact(0), exponentialOf(start, scaled(a, -side(a))), start);
  return side(a) > 0 ? add(a, rest, start) : rest;
}

/** (1 - e^-2a) / (1 + e^-2a) */
export function tangent(start: number, a: Series): Series {
  const decaying = exponentialOf(start, scaled(a, -2 * side(a)));
  const one = constant(1);
  return scaled(multiply(add(one, scaled(decaying, -1), start), power(add(one, decaying, start), -1, start), start), side(a));
}

/** 2 e^-a / (1 + e^-2a) */
export function secant(start: number, a: Series): Series {
  const decaying = exponentialOf(start, scaled(a, -side(a)));
  const squared = exponentialOf(start, scaled(a, -2 * side(a)));
  return scaled(multiply(decaying, power(add(constant(1), squared, start), -1, start), start), 2);
}

/** log(a + sqrt(a^2 + 1)) */
export function inverseSine(start: number, a: Series): Series {
  const positive = scaled(a, side(a));
  const root = power(add(multiply(positive, positive, start), constant(1), start), 0.5, start);
  return scaled(logarithm(start, add(positive, root, start)), side(a));
}

/** pi/2 - atan(1 / a) */
export function arctangent(start: number, a: Series): Series {
  const right = monomial(named("pi/2", inverseTangent(interval(1e300, Infinity))), unit);
  return add(scaled(right, side(a)), scaled(taylor(atan, exact(0), power(a, -1, start), start), -1), start);
}

/** e^(-a^2) / (a sqrt(pi)) (1 - u + 3 u^2 - up to 15 u^3) with u = 1 / 2a^2 (Abramowitz and Stegun 7.1.23), or 2 - erfc(-a). */
export function complementaryError(start: number, a: Series): Series {
  if (side(a) < 0) return add(constant(2), scaled(complementaryError(start, scaled(a, -1)), -1), start);
  const square = multiply(a, a, start);
  const u = scaled(power(square, -1, start), 0.5);
  const cube = multiply(u, multiply(u, u, start), start);
  const tail = [constant(1), scaled(u, -1), scaled(multiply(u, u, start), 3), multiply(bounded(interval(-15, 0)), cube, start)];
  const series = tail.reduce((total, each) => add(total, each, start));
  const rootOfPi = monomial(named("1/sqrt(pi)", inverseRootOfPi), unit);
  return multiply(multiply(exponentialOf(start, scaled(square, -1)), power(a, -1, start), start), multiply(rootOfPi, series, start), start);
}

const inverseRootOfPi = interval(0.5641895835477562, 0.5641895835477564);

/** 1 or -1 for a series that grows without bound. */
function side(a: Series): 1 | -1 {
  const to = goal(a);
  if (to === undefined || !("infinite" in to)) throw new Undecided();
  return to.infinite;
}
