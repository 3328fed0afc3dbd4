export { add, div, mul, neg, sub } from "./ops/arithmetic.ts";
export { abs, less, max, min, sign, where } from "./ops/choice.ts";
export { erf, erfc } from "./ops/error-function.ts";
export { exp, expm1, log, log1p } from "./ops/exponential.ts";
export { asinh, cosh, sech, sinh, tanh } from "./ops/hyperbolic.ts";
export { intrinsics, operators, primitives } from "./ops/index.ts";
export { sigmoid, softplus } from "./ops/logistic.ts";
export { pow, sqrt } from "./ops/power.ts";
export { atan, cos, sin, tan } from "./ops/trigonometric.ts";
