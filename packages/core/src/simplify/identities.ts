import { add, div, mul, neg, sub } from "../ops/arithmetic.ts";
import { abs, less, max, min, sign, where } from "../ops/choice.ts";
import { erf } from "../ops/error-function.ts";
import { exp, log } from "../ops/exponential.ts";
import { asinh, cosh, sech, sinh, tanh } from "../ops/hyperbolic.ts";
import { pow, sqrt } from "../ops/power.ts";
import { atan, cos, sin, tan } from "../ops/trigonometric.ts";
import { num, type Term } from "../term/node.ts";
import { exactConstant } from "./constant.ts";
import { type Match, variable } from "./pattern.ts";
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
  rule("add-neg", add(a, neg(b)), sub(a, b), (found) => !isNumber(found.get(b))),
  rule("sub-neg", sub(a, neg(b)), add(a, b), (found) => !isNumber(found.get(b))),
  rule("pow-one", pow(a, 1), a),
  rule("pow-two", pow(a, 2), mul(a, a)),
  rule("where-same", where(c, a, a), a),
  rule("max-same", max(a, a), a),
  rule("min-same", min(a, a), a),
  rule("log-exp", log(exp(a)), a),
  rule("max-again", max(max(a, b), b), max(a, b)),
  rule("min-again", min(min(a, b), b), min(a, b)),
  rule("add-same", add(a, a), mul(2, a), (found) => !isNumber(found.get(a))),
  rule("add-multiples", add(mul(a, c), mul(b, c)), mul(add(a, b), c), sameSign),
  rule("add-multiple", add(c, mul(a, c)), mul(add(1, a), c), (found) => isPositive(found.get(a)) && !isNumber(found.get(c))),
  rule("add-add", add(add(a, b), c), add(a, add(b, c)), (found) => isNumber(found.get(b)) && isNumber(found.get(c))),
  rule("sub-add", sub(add(a, b), c), add(a, sub(b, c)), (found) => isNumber(found.get(b)) && isNumber(found.get(c))),
  rule("add-sub", add(sub(a, b), c), add(a, sub(c, b)), (found) => isNumber(found.get(b)) && isNumber(found.get(c))),
  rule("sub-negative", sub(a, b), add(a, neg(b)), (found) => isNegative(found.get(b))),
  rule("div-multiple", div(mul(a, b), c), mul(div(a, c), b), divides),
  rule("div-ratio", div(1, div(a, b)), div(b, a)),
  rule("abs-neg", abs(neg(a)), abs(a)),
  rule("abs-abs", abs(abs(a)), abs(a)),
  rule("sqrt-square", sqrt(mul(a, a)), abs(a)),
  ...[sin, tan, atan, tanh, sinh, asinh, erf, sign].map((odd) => rule(`${odd.name}-neg`, odd(neg(a)), neg(odd(a)))),
  ...[cos, cosh, sech].map((even) => rule(`${even.name}-neg`, even(neg(a)), even(a))),
  rule("less-add", less(add(a, b), c), less(a, sub(c, b)), numbers),
  rule("less-sub", less(sub(a, b), c), less(a, add(c, b)), numbers),
  rule("more-add", less(c, add(a, b)), less(sub(c, b), a), numbers),
  rule("more-sub", less(c, sub(a, b)), less(add(c, b), a), numbers),
  rule("less-mul", less(mul(a, b), c), less(a, div(c, b)), scales),
  rule("less-div", less(div(a, b), c), less(a, mul(c, b)), scales),
  rule("more-mul", less(c, mul(a, b)), less(div(c, b), a), scales),
  rule("more-div", less(c, div(a, b)), less(mul(c, b), a), scales),
  rule("less-max", less(max(a, b), c), less(a, c), (found) => isBelow(found.get(b), found.get(c))),
  rule("more-max", less(c, max(a, b)), less(c, a), (found) => !isBelow(found.get(c), found.get(b)) && numbers(found)),
  rule("less-min", less(min(a, b), c), less(a, c), (found) => !isBelow(found.get(b), found.get(c)) && numbers(found)),
  rule("more-min", less(c, min(a, b)), less(c, a), (found) => isBelow(found.get(c), found.get(b))),
  rule("never-min", less(c, min(a, b)), zero, (found) => !isBelow(found.get(c), found.get(b)) && numbers(found)),
  rule("mul-ratio", mul(mul(a, b), div(c, d)), div(mul(mul(a, c), b), d), (found) => isNumber(found.get(a)) && isNumber(found.get(c))),
  rule("mul-mul", mul(a, mul(b, c)), mul(mul(a, b), c), (found) => isNumber(found.get(a)) && isNumber(found.get(b))),
];

function sameSign(found: Match): boolean {
  const [left, right] = [found.get(a), found.get(b)];
  return (isPositive(left) && isPositive(right)) || (isNegative(left) && isNegative(right));
}

/** Whether b and c are numbers and a is none: a condition then says of a by itself when it holds. */
function numbers(found: Match): boolean {
  return isNumber(found.get(b)) && isNumber(found.get(c)) && !isNumber(found.get(a));
}

/** Whether b and c are numbers whose ratio and product a double holds, and b is positive. */
function scales(found: Match): boolean {
  const [factor, limit] = [found.get(b), found.get(c)];
  if (!numbers(found) || !isPositive(factor) || factor === undefined || limit === undefined) return false;
  return [mul(limit, factor), div(limit, factor)].every((each) => exactConstant(each) !== undefined);
}

function isBelow(left: Term | undefined, right: Term | undefined): boolean {
  return left?.kind === "num" && right?.kind === "num" && left.value < right.value;
}

/** Whether a / c is a number that a double holds. */
function divides(found: Match): boolean {
  const [above, below] = [found.get(a), found.get(c)];
  return above?.kind === "num" && below?.kind === "num" && exactConstant(div(above, below)) !== undefined;
}

function isPositive(term: Term | undefined): boolean {
  return term?.kind === "num" && term.value > 0 && term.value < Infinity;
}

function isNegative(term: Term | undefined): boolean {
  return term?.kind === "num" && term.value < 0 && term.value > -Infinity;
}

function isNumber(term: Term | undefined): boolean {
  return term?.kind === "num" && Number.isFinite(term.value);
}
