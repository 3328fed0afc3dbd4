import { div, mul, sub } from "../ops/arithmetic.ts";
import { less } from "../ops/choice.ts";
import { exp, log } from "../ops/exponential.ts";
import { sqrt } from "../ops/power.ts";
import { reduceLogSumExp, reduceMax, reduceSum } from "../ops/reduction.ts";
import { entmaxBelow, entmaxThreshold, sparsemaxBelow, sparsemaxThreshold } from "../ops/threshold.ts";
import { remember } from "../term/memo.ts";
import type { Term } from "../term/node.ts";
import { identities } from "./identities.ts";
import { variable } from "./pattern.ts";
import { rule, ruleset } from "./rule.ts";
import { rewriteAll } from "./simplify.ts";
import { reformulations } from "./stabilities.ts";

const a = variable("a");
const fromTop = sub(a, reduceMax(a));
const norm = sqrt(reduceSum(mul(a, a)));

/** What a person may have typed, by the reduction that it is. */
const recognised = /* @__PURE__ */ ruleset([
  ...identities,
  ...reformulations,
  rule("log-sum-exp", log(reduceSum(exp(a))), reduceLogSumExp(a)),
  rule("softmax", div(exp(a), reduceSum(exp(a))), exp(sub(a, reduceLogSumExp(a)))),
]);

/** Distances from a reduction that is as large as its elements, by distances from the largest: there a difference has digits left. */
const shifted = /* @__PURE__ */ ruleset([
  rule("log-softmax", sub(a, reduceLogSumExp(a)), sub(fromTop, log(reduceSum(exp(fromTop))))),
  rule("sparsemax", sub(a, sparsemaxThreshold(a)), sub(fromTop, sparsemaxBelow(fromTop))),
  rule("sparsemax-support", less(sparsemaxThreshold(a), a), less(sparsemaxBelow(fromTop), fromTop)),
  rule("entmax", sub(a, entmaxThreshold(a)), sub(fromTop, entmaxBelow(fromTop))),
  rule("entmax-support", less(entmaxThreshold(a), a), less(entmaxBelow(fromTop), fromTop)),
  rule("share-of-squares", div(mul(a, a), reduceSum(mul(a, a))), mul(div(a, norm), div(a, norm))),
]);

/** The same function, written so that neither elements nor reductions overflow or cancel that need not: for readings along an axis. */
export const stabilizeAlong: (term: Term) => Term = /* @__PURE__ */ remember((term: Term) =>
  rewriteAll(rewriteAll(term, recognised), shifted),
);
