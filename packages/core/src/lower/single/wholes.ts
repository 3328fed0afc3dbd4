import { differentiate } from "../../calculus/differentiate.ts";
import { add, div, mul, neg } from "../../ops/arithmetic.ts";
import { erfc } from "../../ops/error-function.ts";
import { tanh } from "../../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../../ops/logistic.ts";
import { pow, sqrt } from "../../ops/power.ts";
import { variable } from "../../simplify/pattern.ts";
import { type Rules, rule, ruleset } from "../../simplify/rule.ts";
import { simplify } from "../../simplify/simplify.ts";
import type { Sym, Term } from "../../term/node.ts";
import { gelu, geluSlope } from "./gelu.ts";
import { geluTanh } from "./gelu-tanh.ts";
import { mishSlope, sigmoidSlope, swishSlope, tanhSlope } from "./slopes.ts";

const a = variable("a");
const ofGelu = mul(a, mul(0.5, erfc(div(neg(a), sqrt(2)))));

const ofGeluTanh = mul(a, sigmoid(mul(mul(2, sqrt(div(2, Math.PI))), add(a, mul(0.044715, pow(a, 3))))));

/**
 * Formulas that single precision computes in a form of their own, for what they are made of would lose too much: their parts cancel each
 * other. A form may be an approximation, as close as single precision can tell: the certificate proves it. What
 * stands there is computed as it stands.
 */
export const wholes: Rules = ruleset([
  rule("sigmoid-slope", slopeOf(sigmoid(a)), sigmoidSlope(a)),
  rule("tanh-slope", slopeOf(tanh(a)), tanhSlope(a)),
  rule("swish-slope", slopeOf(mul(a, sigmoid(a))), swishSlope(a)),
  rule("mish-slope", slopeOf(mul(a, tanh(softplus(a)))), mishSlope(a)),
  rule("gelu", simplify(ofGelu), gelu(a)),
  rule("gelu-tanh", simplify(ofGeluTanh), geluTanh(a)),
  rule("gelu-slope", slopeOf(ofGelu), geluSlope(a)),
]);

/** The slope in the form that a kernel is given. */
function slopeOf(formula: Term): Term {
  return simplify(differentiate(simplify(formula), (a as Sym).name));
}
