import { add, div, mul, neg, sub } from "../ops/arithmetic.ts";
import { abs, less, where } from "../ops/choice.ts";
import { erf, erfc } from "../ops/error-function.ts";
import { exp, expm1, log, log1p } from "../ops/exponential.ts";
import { sech, tanh } from "../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../ops/logistic.ts";
import { sqrt } from "../ops/power.ts";
import type { Term } from "../term/node.ts";
import { variable } from "./pattern.ts";
import { type Rule, rule } from "./rule.ts";

const [a, b] = [variable("a"), variable("b")];

/** Equal over the reals, and right on floats where the left side overflows or cancels. */
export const stabilities: readonly Rule[] = [
  rule("log-one-plus", log(add(1, a)), log1p(a)),
  rule("softplus", log1p(exp(a)), softplus(a)),
  rule("expm1", sub(exp(a), 1), expm1(a)),
  rule("logistic-negative", div(1, add(1, exp(neg(a)))), sigmoid(a)),
  rule("logistic-inverse", div(1, add(1, exp(a))), sigmoid(neg(a))),
  rule("logistic-ratio", div(exp(a), add(1, exp(a))), sigmoid(a)),
  rule("logistic-complement", sub(1, sigmoid(a)), sigmoid(neg(a))),
  rule("tanh-ratio", div(sub(exp(a), exp(neg(a))), add(exp(a), exp(neg(a)))), tanh(a)),
  rule("tanh-squared-complement", sub(1, mul(tanh(a), tanh(a))), mul(sech(a), sech(a))),
  rule("sech-squared-complement", sub(1, mul(sech(a), sech(a))), mul(tanh(a), tanh(a))),
  rule("tanh-complement", sub(1, tanh(a)), mul(2, sigmoid(mul(-2, a)))),
  rule("tanh-raised", add(1, tanh(a)), mul(2, sigmoid(mul(2, a)))),
  rule("tanh-remainder", sub(a, tanh(a)), tanhRemainder()),
  rule("erf-complement", sub(1, erf(a)), erfc(a)),
  rule("erf-raised", add(1, erf(a)), erfc(neg(a))),
  rule("hypotenuse", add(a, root()), where(less(a, 0), div(b, sub(root(), a)), add(abs(a), root())), (found) => isPositive(found.get(b))),
  rule("hypotenuse-slope", add(1, div(a, root())), where(less(a, 0), div(b, mul(root(), sub(root(), a))), add(1, div(abs(a), root())))),
];

function root(): Term {
  return sqrt(add(mul(a, a), b));
}

/** a - tanh(a): its series near 0, where the difference has no digits left. */
function tanhRemainder(): Term {
  const square = mul(a, a);
  const coefficients = [div(929569, 638512875), div(21844, 6081075), div(1382, 155925), div(62, 2835), div(17, 315), div(2, 15), div(1, 3)];
  const series = coefficients.reduce((sum, coefficient) => sub(coefficient, mul(square, sum)));
  return where(less(abs(a), 2 ** -5), mul(mul(square, a), series), mul(a, sub(1, div(tanh(a), a))));
}

function isPositive(term: Term | undefined): boolean {
  return term?.kind !== "num" || term.value > 0;
}
