import type { Op } from "../term/node.ts";
import { add, div, mul, neg, sub } from "./arithmetic.ts";
import { abs, less, max, min, sign, where } from "./choice.ts";
import { erf, erfc } from "./error-function.ts";
import { exp, expm1, log, log1p } from "./exponential.ts";
import { asinh, cosh, sech, sinh, tanh } from "./hyperbolic.ts";
import { sigmoid, softplus } from "./logistic.ts";
import { pow, sqrt } from "./power.ts";
import { reduceLogSumExp, reduceMax, reduceMean, reduceSum } from "./reduction.ts";
import { entmaxThreshold, sparsemaxThreshold } from "./threshold.ts";
import { atan, cos, sin, tan } from "./trigonometric.ts";

/** The operators of single elements without an expansion: every reading must know them. */
export type PrimitiveName =
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "neg"
  | "sqrt"
  | "pow"
  | "abs"
  | "min"
  | "max"
  | "less"
  | "where"
  | "exp"
  | "log"
  | "sin"
  | "cos"
  | "atan"
  | "erfc";

/** The operators that every reading knows, by name. */
export const primitives: Readonly<Record<PrimitiveName, Op>> = {
  add,
  sub,
  mul,
  div,
  neg,
  sqrt,
  pow,
  abs,
  min,
  max,
  less,
  where,
  exp,
  log,
  sin,
  cos,
  atan,
  erfc,
};

/** The operators with an expansion by simpler ones, by name. */
export const intrinsics: Readonly<Record<string, Op>> = { sign, expm1, log1p, tanh, sech, sinh, cosh, asinh, sigmoid, softplus, erf, tan };

/** The operators along an axis, by name: sum, max and mean have no expansion, and a reading of single elements knows none. */
export const reductions: Readonly<Record<string, Op>> = {
  reduceSum,
  reduceMax,
  reduceMean,
  reduceLogSumExp,
  sparsemaxThreshold,
  entmaxThreshold,
};

/** All operators, by name. */
export const operators: Readonly<Record<string, Op>> = { ...primitives, ...intrinsics, ...reductions };
