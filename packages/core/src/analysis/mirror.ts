import { substitute } from "../calculus/substitute.ts";

import { add, div, mul, neg, sub } from "../ops/arithmetic.ts";
import { abs, sign } from "../ops/choice.ts";
import { erf } from "../ops/error-function.ts";
import { asinh, cosh, sech, sinh, tanh } from "../ops/hyperbolic.ts";
import { pow } from "../ops/power.ts";

import { atan, cos, sin, tan } from "../ops/trigonometric.ts";
import { variable } from "../simplify/pattern.ts";
import { type Rule, rule, ruleset } from "../simplify/rule.ts";
import { rewriteAll } from "../simplify/simplify.ts";
import { num, type Op, sym, type Term } from "../term/node.ts";
import { compare } from "../term/order.ts";
import { rebuild } from "../term/rebuild.ts";
import { stable } from "./stable.ts";

const [a, b] = [variable("a"), variable("b")];
const odd: readonly Op[] = [tanh, sinh, asinh, atan, sin, tan, erf, sign];
const even: readonly Op[] = [cosh, sech, cos, abs];

/** How minus signs come out of a term, so that a term and its mirror image can be compared. */
const parities: readonly Rule[] = [
  ...odd.map((op) => rule(`odd-${op.name}`, op(neg(a)), neg(op(a)))),
  ...even.map((op) => rule(`even-${op.name}`, op(neg(a)), op(a))),
  rule("odd-add", add(neg(a), neg(b)), neg(add(a, b))),
  rule("odd-sub", sub(neg(a), b), neg(add(a, b))),
  rule("even-mul", mul(neg(a), neg(b)), mul(a, b)),
  rule("even-div", div(neg(a), neg(b)), div(a, b)),
  rule("even-pow", pow(neg(a), b), pow(a, b), (found) => isInteger(found.get(b), 0)),
  rule("odd-pow", pow(neg(a), b), neg(pow(a, b)), (found) => isInteger(found.get(b), 1)),
];

const rules = /* @__PURE__ */ ruleset(parities);

/** `term` at -x. */
export function mirrored(term: Term): Term {
  return substitute(term, { x: neg(sym("x")) });
}

/** The term with its minus signs outside and the order of its summands and factors settled: equal ones are equal functions. */
export function normal(term: Term): Term {
  let current = term;
  for (let n = 0; n < 8; n++) {
    const next = stable(rewriteAll(stable(current), rules));
    if (next === current) break;
    current = next;
  }
  return ordered(current);
}

function ordered(term: Term): Term {
  return rebuild(term, (part) => {
    if (part.kind === "num" && part.value === 0) return num(0);
    const [left, right] = part.kind === "call" ? part.args : [];
    if (part.kind !== "call" || left === undefined || right === undefined || (part.op !== add && part.op !== mul)) return part;
    return compare(left, right) > 0 ? part.op(right, left) : part;
  });
}

function isInteger(term: Term | undefined, rest: 0 | 1): boolean {
  return term?.kind === "num" && Math.abs(term.value % 2) === rest;
}
