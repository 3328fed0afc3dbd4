import { div, mul, neg, sub } from "../ops/arithmetic.ts";
import { abs, less, where } from "../ops/choice.ts";
import { tanh } from "../ops/hyperbolic.ts";
import { sin } from "../ops/trigonometric.ts";
import type { Term } from "../term/node.ts";
import { variable } from "./pattern.ts";
import { type Rule, rule } from "./rule.ts";

const a = variable("a");

/** What is left of a function without its first term: a series near 0, which is right to the last bit of a double and no further. */
export const remainders: readonly Rule[] = [
  rule("tanh-remainder", sub(a, tanh(a)), tanhRemainder()),
  rule("sine-remainder", sub(a, sin(a)), sineRemainder()),
  rule("sine-remainder-negative", sub(sin(a), a), neg(sineRemainder())),
];

/** a - sin(a): its series near 0, where the difference has few digits left. */
function sineRemainder(): Term {
  const square = mul(a, a);
  const factorials = [355687428096000, 1307674368000, 6227020800, 39916800, 362880, 5040, 120, 6].map((factorial) => div(1, factorial));
  const series = factorials.reduce((sum, coefficient) => sub(coefficient, mul(square, sum)));
  return where(less(abs(a), 1), mul(mul(square, a), series), mul(a, sub(1, div(sin(a), a))));
}

/** a - tanh(a): its series near 0, where the difference has no digits left. */
function tanhRemainder(): Term {
  const square = mul(a, a);
  const coefficients = [div(929569, 638512875), div(21844, 6081075), div(1382, 155925), div(62, 2835), div(17, 315), div(2, 15), div(1, 3)];
  const series = coefficients.reduce((sum, coefficient) => sub(coefficient, mul(square, sum)));
  return where(less(abs(a), 2 ** -5), mul(mul(square, a), series), mul(a, sub(1, div(tanh(a), a))));
}
