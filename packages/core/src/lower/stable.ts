import { add, div, mul } from "../ops/arithmetic.ts";
import { min } from "../ops/choice.ts";
import { exp } from "../ops/exponential.ts";
import { sech, tanh } from "../ops/hyperbolic.ts";
import { softplus } from "../ops/logistic.ts";
import type { Format } from "../program/program.ts";
import { identities } from "../simplify/identities.ts";
import { variable } from "../simplify/pattern.ts";
import { ramps } from "../simplify/ramps.ts";
import { type Rule, type Rules, rule, ruleset } from "../simplify/rule.ts";
import { stabilities } from "../simplify/stabilities.ts";

const a = variable("a");

/** Where e^x squared is still finite; tanh(softplus(x)) = n / (n + 2) with n = e^x (e^x + 2) has long been 1 there. */
const ceiling: Readonly<Record<Format, number>> = { f32: 43, f64: 350 };

function ofSoftplus(format: Format): readonly Rule[] {
  const e = exp(min(a, ceiling[format]));
  const n = mul(e, add(e, 2));
  return [
    rule("tanh-softplus", tanh(softplus(a)), div(n, add(n, 2))),
    rule("sech-softplus", sech(softplus(a)), div(mul(2, add(1, e)), add(n, 2))),
  ];
}

/** The rules that make a term right on floats of this format. */
export const stableRules: Readonly<Record<Format, Rules>> = {
  f32: ruleset([...identities, ...stabilities, ...ofSoftplus("f32")]),
  f64: ruleset([...identities, ...stabilities, ...ramps, ...ofSoftplus("f64")]),
};
