// What the operators make of series, from some x on.
import { erf } from "../ops/error-function.ts";
import { expm1, log1p } from "../ops/exponential.ts";
import { asinh, cosh, sech, sinh, tanh } from "../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../ops/logistic.ts";
import { atan, cos, sin } from "../ops/trigonometric.ts";
import type { Op } from "../term/node.ts";
import { arctangent, complementaryError, inverseSine, logistic, secant, softened, tangent } from "./asymptotes.ts";
import { signOf } from "./coefficient.ts";
import { interval } from "./interval.ts";
import { exponentialOf, logarithm, power, raisedTo } from "./powers.ts";
import { add, bounded, constant, goal, multiply, parted, type Series, scaled } from "./series.ts";
import { taylor } from "./taylor.ts";

type Growth = (start: number, a: Series, b: Series) => Series;

/** The operators over series. What is not here, or throws Undecided, may still be bounded. */
export const growths: Readonly<Record<string, Growth>> = {
  add: (start, a, b) => add(a, b, start),
  sub: (start, a, b) => add(a, scaled(b, -1), start),
  mul: (start, a, b) => multiply(a, b, start),
  div: (start, a, b) => multiply(a, power(b, -1, start), start),
  neg: (_start, a) => scaled(a, -1),
  sqrt: (start, a) => power(a, 0.5, start),
  pow: raisedTo,
  exp: exponentialOf,
  expm1: (start, a) => small(expm1, a, start) ?? add(exponentialOf(start, a), constant(-1), start),
  log: logarithm,
  log1p: (start, a) => small(log1p, a, start) ?? logarithm(start, add(a, constant(1), start)),
  sigmoid: (start, a) => settled(sigmoid, a, start) ?? logistic(start, a),
  softplus: (start, a) => settled(softplus, a, start) ?? softened(start, a),
  tanh: (start, a) => settled(tanh, a, start) ?? tangent(start, a),
  sech: (start, a) => settled(sech, a, start) ?? secant(start, a),
  sinh: (start, a) =>
    settled(sinh, a, start) ?? scaled(add(exponentialOf(start, a), scaled(exponentialOf(start, scaled(a, -1)), -1), start), 0.5),
  cosh: (start, a) => settled(cosh, a, start) ?? scaled(add(exponentialOf(start, a), exponentialOf(start, scaled(a, -1)), start), 0.5),
  asinh: (start, a) => settled(asinh, a, start) ?? inverseSine(start, a),
  erf: (start, a) => settled(erf, a, start) ?? complement(start, complementaryError(start, a)),
  erfc: (start, a) => settledComplement(start, a) ?? complementaryError(start, a),
  atan: (start, a) => settled(atan, a, start) ?? arctangent(start, a),
  sin: (start, a) => settled(sin, a, start) ?? bounded(interval(-1, 1)),
  cos: (start, a) => settled(cos, a, start) ?? bounded(interval(-1, 1)),
};

/** f of a series that comes to a finite value, else undefined. */
function settled(f: Op, a: Series, start: number): Series | undefined {
  const { infinite, finite, small } = parted(a);
  return infinite.length > 0 ? undefined : taylor(f, finite, small, start);
}

/** The same for a series that comes to 0. */
function small(f: Op, a: Series, start: number): Series | undefined {
  const to = goal(a);
  return to !== undefined && "finite" in to && signOf(to.finite) === 0 ? settled(f, a, start) : undefined;
}

function settledComplement(start: number, a: Series): Series | undefined {
  const finite = settled(erf, a, start);
  return finite && complement(start, finite);
}

/** 1 - a */
function complement(start: number, a: Series): Series {
  return add(constant(1), scaled(a, -1), start);
}
