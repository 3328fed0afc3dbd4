import type { Algebra } from "../fold.ts";
import {
  complementaryError,
  errorFunction,
  exponential,
  exponentialMinusOne,
  hyperbolicCosine,
  hyperbolicSecant,
  hyperbolicSine,
  hyperbolicTangent,
  inverseHyperbolicSine,
  inverseTangent,
  logarithm,
  logarithmOnePlus,
  logistic,
  softplus,
} from "./elementary.ts";
import { hull, type Interval, interval, magnitude, minus, opposite, over, plus, point, times } from "./interval.ts";
import { power, squareRoot } from "./roots.ts";
import { cosine, sine } from "./waves.ts";

/** The operators over intervals: each encloses its values wherever it has one. */
export const readings: Algebra<Interval>["ops"] = {
  add: plus,
  sub: minus,
  mul: times,
  div: over,
  neg: opposite,
  sqrt: squareRoot,
  pow: power,
  abs: magnitude,
  min: (a, b) => interval(Math.min(a.lo, b.lo), Math.min(a.hi, b.hi)),
  max: (a, b) => interval(Math.max(a.lo, b.lo), Math.max(a.hi, b.hi)),
  less: (a, b) => (a.hi < b.lo ? point(1) : a.lo >= b.hi ? point(0) : interval(0, 1)),
  where: (condition, a, b) => (condition.lo > 0 || condition.hi < 0 ? a : condition.lo === 0 && condition.hi === 0 ? b : hull(a, b)),
  sign: (a) => interval(Math.sign(a.lo), Math.sign(a.hi)),
  exp: exponential,
  expm1: exponentialMinusOne,
  log: logarithm,
  log1p: logarithmOnePlus,
  sin: sine,
  cos: cosine,
  atan: inverseTangent,
  tanh: hyperbolicTangent,
  sech: hyperbolicSecant,
  sinh: hyperbolicSine,
  cosh: hyperbolicCosine,
  asinh: inverseHyperbolicSine,
  sigmoid: logistic,
  softplus,
  erf: errorFunction,
  erfc: complementaryError,
};
