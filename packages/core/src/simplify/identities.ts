import { add, div, mul, neg, sub } from "../ops/arithmetic.ts";
import { max, min, where } from "../ops/choice.ts";
import { exp, log } from "../ops/exponential.ts";
import { pow } from "../ops/power.ts";
import { num, type Term } from "../term/node.ts";
import { variable } from "./pattern.ts";
import { type Rule, rule } from "./rule.ts";

const zero = num(0);
const [a, b, c, d] = [variable("a"), variable("b"), variable("c"), variable("d")];

/** Identities that hold for every value, infinities and NaN included, or say when they do. */
export const identities: readonly Rule[] = [
  rule("add-zero", add(a, 0), a),
  rule("sub-zero", sub(a, 0), a),
  rule("zero-sub", sub(0, a), neg(a)),
  rule("mul-one", mul(a, 1), a),
  rule("mul-minus-one", mul(a, -1), neg(a)),
  rule("mul-zero", mul(a, 0), zero, (found) => isNumber(found.get(a))),
  rule("div-one", div(a, 1), a),
  rule("neg-neg", neg(neg(a)), a),
  rule("neg-sub", neg(sub(a, b)), sub(b, a)),
  rule("neg-div", div(neg(a), b), neg(div(a, b))),
  rule("div-neg", div(a, neg(b)), neg(div(a, b))),
  rule("neg-mul", mul(neg(a), b), neg(mul(a, b))),
  rule("add-neg", add(a, neg(b)), sub(a, b)),
  rule("sub-neg", sub(a, neg(b)), add(a, b)),
  rule("pow-one", pow(a, 1), a),
  rule("pow-two", pow(a, 2), mul(a, a)),
  rule("where-same", where(c, a, a), a),
  rule("max-same", max(a, a), a),
  rule("min-same", min(a, a), a),
  rule("log-exp", log(exp(a)), a),
  rule("mul-ratio", mul(mul(a, b), div(c, d)), div(mul(mul(a, c), b), d), (found) => isNumber(found.get(a)) && isNumber(found.get(c))),
  rule("mul-mul", mul(a, mul(b, c)), mul(mul(a, b), c), (found) => isNumber(found.get(a)) && isNumber(found.get(b))),
];

function isNumber(term: Term | undefined): boolean {
  return term?.kind === "num" && Number.isFinite(term.value);
}
