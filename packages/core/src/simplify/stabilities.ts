import { add, div, mul, neg, sub } from "../ops/arithmetic.ts";
import { abs, less, sign, where } from "../ops/choice.ts";
import { erf, erfc } from "../ops/error-function.ts";
import { exp, expm1, log, log1p } from "../ops/exponential.ts";
import { sech, tanh } from "../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../ops/logistic.ts";
import { sqrt } from "../ops/power.ts";
import { cos, sin } from "../ops/trigonometric.ts";
import type { Term } from "../term/node.ts";
import { variable } from "./pattern.ts";
import { remainders } from "./remainders.ts";
import { type Rule, rule } from "./rule.ts";

const [a, b, c] = [variable("a"), variable("b"), variable("c")];

/** Equal over the reals, and right on floats where the left side overflows or cancels. */
export const reformulations: readonly Rule[] = [
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
  rule("sech-complement", sub(1, sech(a)), mul(tanh(a), tanh(mul(0.5, a)))),
  rule(
    "log-tanh",
    log(tanh(a)),
    where(less(a, 1), log(div(expm1(mul(2, a)), add(exp(mul(2, a)), 1))), log1p(mul(-2, sigmoid(mul(-2, a))))),
  ),
  rule("tanh-complement", sub(1, tanh(a)), mul(2, sigmoid(mul(-2, a)))),
  rule("tanh-raised", add(1, tanh(a)), mul(2, sigmoid(mul(2, a)))),
  rule("erf-complement", sub(1, erf(a)), erfc(a)),
  rule("erf-raised", add(1, erf(a)), erfc(neg(a))),
  rule("hypotenuse", add(a, root()), where(less(a, 0), div(b, sub(root(), a)), add(abs(a), root())), (found) => isPositive(found.get(b))),
  rule("hypotenuse-slope", add(1, div(a, root())), where(less(a, 0), div(b, mul(root(), sub(root(), a))), add(1, div(abs(a), root())))),
  rule("inverse-root-slope", sub(div(1, root()), div(mul(div(a, root()), div(a, root())), root())), overCube(b)),
  rule(
    "inverse-root-slope-scaled",
    sub(div(c, root()), div(mul(mul(mul(c, mul(2, a)), div(0.5, root())), div(a, root())), root())),
    overCube(mul(c, b)),
  ),
  rule(
    "inverse-root-slope-weighted",
    sub(div(1, weighted()), div(mul(mul(mul(mul(2, a), c), div(0.5, weighted())), div(a, weighted())), weighted())),
    div(div(div(b, weighted()), weighted()), weighted()),
    (found) => isPositive(found.get(c)),
  ),
  rule(
    "softsign-slope",
    sub(div(1, beyondOne()), div(mul(sign(a), div(a, beyondOne())), beyondOne())),
    div(div(1, beyondOne()), beyondOne()),
  ),
  rule(
    "softsign-slope-scaled",
    sub(div(c, beyondOne()), div(mul(mul(sign(a), c), div(a, beyondOne())), beyondOne())),
    div(div(c, beyondOne()), beyondOne()),
  ),
  rule("versine", sub(1, cos(a)), mul(2, mul(sin(mul(0.5, a)), sin(mul(0.5, a))))),
  rule("versine-negative", sub(cos(a), 1), mul(-2, mul(sin(mul(0.5, a)), sin(mul(0.5, a))))),
];

/** The same, and series where they are needed, which are right to the last bit of a double. */
export const stabilities: readonly Rule[] = [...reformulations, ...remainders];

function root(): Term {
  return sqrt(add(mul(a, a), b));
}

function weighted(): Term {
  return sqrt(add(mul(c, mul(a, a)), b));
}

/** Divided step by step: the cube may overflow. */
function overCube(numerator: Term): Term {
  return div(div(div(numerator, root()), root()), root());
}

function beyondOne(): Term {
  return add(1, abs(a));
}

function isPositive(term: Term | undefined): boolean {
  return term?.kind !== "num" || term.value > 0;
}
