import { add, div, mul, neg, sub } from "../../ops/arithmetic.ts";
import { less, where } from "../../ops/choice.ts";
import { exp, expm1 } from "../../ops/exponential.ts";
import { tanh } from "../../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../../ops/logistic.ts";
import { identities } from "../../simplify/identities.ts";
import { type Match, variable } from "../../simplify/pattern.ts";
import { type Rules, rule, ruleset } from "../../simplify/rule.ts";
import { stabilities } from "../../simplify/stabilities.ts";
import type { Term } from "../../term/node.ts";

const [a, b, c, d] = [variable("a"), variable("b"), variable("c"), variable("d")];

/** 1 / tanh(softplus(b)) = 1 + g - g / (1 + 2g) with g = e^-b: a sum that is hardly larger than its error. */
function inverse(): Term {
  const g = exp(neg(b));
  return add(1, sub(g, div(g, add(1, mul(2, g)))));
}

/**
 * The rules for single precision: a product with a reciprocal is a quotient, which rounds once less, and a multiple of a
 * choice a choice of multiples, whose factors then become one.
 */
export const singleRules: Rules = ruleset([
  rule("times-sigmoid", mul(a, sigmoid(b)), div(a, add(1, exp(neg(b))))),
  rule("times-reciprocal", mul(a, div(1, b)), div(a, b)),
  rule("tanh-softplus", tanh(softplus(b)), div(1, inverse())),
  rule("choice-multiple", mul(a, where(c, b, d)), where(c, mul(a, b), mul(a, d)), isNumber(a)),
  // Both are 0 at 0, and a alone has its sign.
  rule("linear-unit", where(less(0, a), a, expm1(a)), where(less(a, 0), expm1(a), a)),
  rule("linear-unit-scaled", where(less(0, a), a, mul(c, expm1(a))), where(less(a, 0), mul(c, expm1(a)), a), isNumber(c)),
  rule(
    "scaled-linear-unit",
    where(less(0, a), mul(b, a), mul(c, expm1(a))),
    where(less(a, 0), mul(c, expm1(a)), mul(b, a)),
    (found) => isNumber(b)(found) && isNumber(c)(found),
  ),
  ...identities,
  ...stabilities,
]);

function isNumber(variable: Term): (found: Match) => boolean {
  return (found) => found.get(variable)?.kind === "num";
}
