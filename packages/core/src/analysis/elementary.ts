// The elementary functions over intervals. The engine's own are taken to be right within 4 units in the last place.
import { erf, erfc } from "../ops/error-function.ts";
import { everything, type Interval, interval, magnitude, opposite } from "./interval.ts";
import { above, below } from "./rounding.ts";

/** How a function of one double behaves: where it increases it maps ends to ends. */
interface Increasing {
  readonly f: (x: number) => number;
  /** The bounds of its values. */
  readonly lo?: number;
  readonly hi?: number;
  /** Its value at 0, where that is a double. */
  readonly atZero?: number;
  /** How far off `f` may be at x. */
  readonly ulps?: (x: number) => number;
}

/** An increasing function over intervals, rounded outward and clamped to its range. */
function increasing({ f, lo = -Infinity, hi = Infinity, atZero, ulps = () => 4 }: Increasing): (a: Interval) => Interval {
  const down = (x: number): number => (x === 0 && atZero !== undefined ? atZero : Math.min(hi, Math.max(lo, below(f(x), ulps(x)))));
  const up = (x: number): number => (x === 0 && atZero !== undefined ? atZero : Math.max(lo, Math.min(hi, above(f(x), ulps(x)))));
  return (a) => interval(down(a.lo), up(a.hi));
}

/** e^a */
export const exponential: (a: Interval) => Interval = increasing({ f: Math.exp, lo: 0, atZero: 1 });

/** e^a - 1 */
export const exponentialMinusOne: (a: Interval) => Interval = increasing({ f: Math.expm1, lo: -1, atZero: 0 });

/** log(a), where a is positive. */
export function logarithm(a: Interval): Interval {
  if (!(a.hi > 0)) return everything;
  return interval(a.lo > 0 ? (a.lo === 1 ? 0 : below(Math.log(a.lo), 4)) : -Infinity, a.hi === 1 ? 0 : above(Math.log(a.hi), 4));
}

/** log(1 + a), where a is above -1. */
export function logarithmOnePlus(a: Interval): Interval {
  if (!(a.hi > -1)) return everything;
  return interval(a.lo > -1 ? logOnePlus({ lo: a.lo, hi: a.lo }).lo : -Infinity, logOnePlus({ lo: a.hi, hi: a.hi }).hi);
}

const logOnePlus = increasing({ f: Math.log1p, atZero: 0 });

/** The hyperbolic tangent. */
export const hyperbolicTangent: (a: Interval) => Interval = increasing({ f: Math.tanh, lo: -1, hi: 1, atZero: 0 });

/** The hyperbolic sine. */
export const hyperbolicSine: (a: Interval) => Interval = increasing({ f: Math.sinh, atZero: 0 });

/** The inverse hyperbolic sine. */
export const inverseHyperbolicSine: (a: Interval) => Interval = increasing({ f: Math.asinh, atZero: 0 });

/** The inverse tangent. */
export const inverseTangent: (a: Interval) => Interval = increasing({
  f: Math.atan,
  lo: below(-Math.PI / 2),
  hi: above(Math.PI / 2),
  atZero: 0,
});

/** 1 / (1 + e^-a) */
export const logistic: (a: Interval) => Interval = increasing({ f: logisticOf, lo: 0, hi: 1, atZero: 0.5, ulps: () => 8 });

/** log(1 + e^a) */
export const softplus: (a: Interval) => Interval = increasing({
  f: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  lo: 0,
  ulps: () => 8,
});

/** The hyperbolic cosine. */
export function hyperbolicCosine(a: Interval): Interval {
  return coshOfPositive(magnitude(a));
}

const coshOfPositive = increasing({ f: Math.cosh, lo: 1, atZero: 1 });

/** 1 / cosh(a) */
export function hyperbolicSecant(a: Interval): Interval {
  const { lo, hi } = magnitude(a);
  const down = hi === 0 ? 1 : Math.max(0, below(1 / Math.cosh(hi), 8));
  return interval(down, lo === 0 ? 1 : Math.min(1, above(1 / Math.cosh(lo), 8)));
}

/** The complementary error function, which decreases from 2 to 0. */
export function complementaryError(a: Interval): Interval {
  return erfcOfOpposite(opposite(a));
}

const erfcOfOpposite = increasing({ f: (x) => erfc.evaluate(-x), lo: 0, hi: 2, atZero: 1, ulps: gaussianUlps });

/** The error function. */
export const errorFunction: (a: Interval) => Interval = increasing({ f: erf.evaluate, lo: -1, hi: 1, atZero: 0, ulps: () => 64 });

// x * x is rounded before it is exponentiated, which multiplies the error by it.
function gaussianUlps(x: number): number {
  return 64 + 2 * Math.min(x * x, 1000);
}

function logisticOf(x: number): number {
  return x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x));
}
