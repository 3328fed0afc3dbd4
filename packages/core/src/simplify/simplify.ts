import type { Term } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";
import { exactConstant } from "./constant.ts";
import { identities } from "./identities.ts";
import { type Rules, rewrite, ruleset } from "./rule.ts";

/** The most rewritings at one place: the rules shrink a term, so this is never reached but by a wrong rule. */
const patience = 64;

const rules = /* @__PURE__ */ ruleset(identities);

/** The same function, written shorter. Sound for infinities and NaN: x * 0 stays, since x may be infinite. */
export function simplify(term: Term): Term {
  return rewriteAll(term, rules);
}

/** Rewrites everywhere, arguments first, until no rule applies. */
export function rewriteAll(root: Term, rules: Rules): Term {
  let before = root;
  for (let round = 0; round < patience; round++) {
    const after = rebuild(before, (term) => settle(term, rules));
    if (after === before) break;
    before = after;
  }
  return before;
}

function settle(term: Term, rules: Rules): Term {
  let current = term;
  for (let step = 0; step < patience; step++) {
    const next = exactConstant(current) ?? choice(current) ?? rewrite(current, rules);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/** A condition that is a constant has chosen. */
function choice(term: Term): Term | undefined {
  if (term.kind !== "call" || term.op.name !== "where") return undefined;
  const [condition, a, b] = term.args;
  return condition?.kind === "num" ? (condition.value !== 0 ? a : b) : undefined;
}
