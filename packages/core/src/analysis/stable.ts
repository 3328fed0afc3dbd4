import { div, mul, neg, sub } from "../ops/arithmetic.ts";
import { sech, tanh } from "../ops/hyperbolic.ts";
import { identities } from "../simplify/identities.ts";
import { variable } from "../simplify/pattern.ts";
import { type Rule, rule, ruleset } from "../simplify/rule.ts";
import { rewriteAll } from "../simplify/simplify.ts";
import { stabilities } from "../simplify/stabilities.ts";
import { remember } from "../term/memo.ts";
import { num, type Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";

const [a, b] = [variable("a"), variable("b")];

const choices: ReadonlySet<string> = new Set(["where", "less", "max", "min", "abs", "sign"]);

// A rule that brings a choice would bring a kink that the function does not have.
const smooth = /* @__PURE__ */ [...identities, ...stabilities].filter(({ from, to }) => chooses(from) || !chooses(to));

const rules = /* @__PURE__ */ ruleset(smooth);

function chooses(term: Term): boolean {
  return postorder(term).some((part) => part.kind === "call" && choices.has(part.op.name));
}

/** What holds where everything has a finite value. */
const cancellations: readonly Rule[] = [
  rule("sub-self", sub(a, a), num(0)),
  rule("mul-zero", mul(a, 0), num(0)),
  rule("zero-div", div(0, a), num(0)),
  rule("div-self", div(a, a), num(1)),
  rule("mul-div", mul(a, div(b, a)), b),
  rule("sech-squared-excess", sub(mul(sech(a), sech(a)), 1), neg(mul(tanh(a), tanh(a)))),
  rule("tanh-squared-excess", sub(mul(tanh(a), tanh(a)), 1), neg(mul(sech(a), sech(a)))),
];

const finiteRules = /* @__PURE__ */ ruleset([...smooth, ...cancellations]);

/** The same function, written so that nothing cancels that need not. */
export const stable: (term: Term) => Term = /* @__PURE__ */ remember((term: Term): Term => rewriteAll(term, rules));

/** The same function where all of `term`'s parts have finite values; elsewhere it may be defined where `term` is not. */
export const finite: (term: Term) => Term = /* @__PURE__ */ remember((term: Term): Term => rewriteAll(term, finiteRules));
