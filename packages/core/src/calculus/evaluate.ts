import { type Environment, preciseValue } from "../precise/value.ts";
import { identities } from "../simplify/identities.ts";
import { ruleset } from "../simplify/rule.ts";
import { rewriteAll } from "../simplify/simplify.ts";
import { reformulations } from "../simplify/stabilities.ts";
import { remember } from "../term/memo.ts";
import type { Term } from "../term/node.ts";
import { limit } from "./limit.ts";

/**
 * The term's value, to the nearest double whatever cancels or overflows on the way; at x = plus or minus infinity its limit, NaN where there
 * is none. What 2560 bits do not tell from 0 is 0. NaN for x gives NaN, also where the formula is constant. Throws UnboundSymbolError if a
 * symbol has no value.
 */
export function evaluate(term: Term, environment: Environment): number {
  const { x } = environment;
  if (Number.isNaN(x)) return Number.NaN;
  const stable = stabilized(term);
  if (x !== Infinity && x !== -Infinity) return preciseValue(stable, environment)[0];
  return limit((far) => preciseValue(stable, { ...environment, x: far })[0], x);
}

const rules = /* @__PURE__ */ ruleset([...identities, ...reformulations]);

/** The same function, written so that nothing overflows or cancels that need not. */
const stabilized = /* @__PURE__ */ remember((term: Term): Term => rewriteAll(term, rules));
