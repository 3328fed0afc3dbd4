import { add, div, mul, neg, sub } from "../../ops/arithmetic.ts";
import { exp } from "../../ops/exponential.ts";
import { tanh } from "../../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../../ops/logistic.ts";
import { identities } from "../../simplify/identities.ts";
import { variable } from "../../simplify/pattern.ts";
import { type Rules, rule, ruleset } from "../../simplify/rule.ts";
import { stabilities } from "../../simplify/stabilities.ts";
import type { Term } from "../../term/node.ts";

const [a, b] = [variable("a"), variable("b")];

/** 1 / tanh(softplus(b)) = 1 + g - g / (1 + 2g) with g = e^-b: a sum that is hardly larger than its error. */
function inverse(): Term {
  const g = exp(neg(b));
  return add(1, sub(g, div(g, add(1, mul(2, g)))));
}

/** The rules for single precision: a product with a reciprocal is a quotient, which rounds once less. */
export const singleRules: Rules = ruleset([
  rule("times-sigmoid", mul(a, sigmoid(b)), div(a, add(1, exp(neg(b))))),
  rule("times-reciprocal", mul(a, div(1, b)), div(a, b)),
  rule("tanh-softplus", tanh(softplus(b)), div(1, inverse())),
  ...identities,
  ...stabilities,
]);
