import { add, div, mul, neg, sub } from "../../ops/arithmetic.ts";
import { abs, less, where } from "../../ops/choice.ts";
import type { Term } from "../../term/node.ts";

/** Less than this of what has cancelled is more likely an error than a value. */
const nothing = 2 ** -72;

/** A sum, or a product of sums, or 0 where less is left of one than pairs tell. */
export function resolved(term: Term): Term {
  if (term.kind !== "call") return term;
  const [first = term, second = term] = term.args;
  if (term.op === neg) return neg(resolved(first));
  if (term.op === mul) return mul(resolved(first), resolved(second));
  if (term.op === div) return div(resolved(first), second);
  if (term.op !== add && term.op !== sub) return term;
  return where(less(abs(term), mul(nothing, add(abs(first), abs(second)))), 0, term);
}
