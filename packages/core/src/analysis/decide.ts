import { num, sym, type Term } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";
import { guardOf, type Sign } from "./guard.ts";
import { stable } from "./stable.ts";

/** The mark of what has no value. */
export const nothing: Term = /* @__PURE__ */ sym("nothing", "uniform");

/** What is left of a term where the signs of some guards are known. */
export interface Decision {
  readonly term: Term;
  /** Whether that is certain. */
  readonly proven: boolean;
}

/** `term` where its guards have these signs. What is made of an open choice has no known guard. */
export function decided(term: Term, known: ReadonlyMap<Term, Sign>, certain: boolean): Decision {
  const open = new Set<Term>();
  let proven = certain;
  const chosen = rebuild(term, (part) => {
    const spread = strict(part);
    if (isPowerOfNothing(part)) proven = false;
    const above = spread.kind === "call" && spread.args.some((arg) => open.has(arg));
    const guard = above ? undefined : guardOf(spread);
    const sign = guard === undefined ? undefined : known.get(guard.term);
    if (above || (guard?.chooses && sign === undefined)) open.add(spread);
    if (guard === undefined || sign === undefined) return spread;
    if (guard.isVague(sign)) proven = false;
    return guard.under(sign) ?? nothing;
  });
  const written = stable(chosen);
  return written === term ? { term, proven } : decided(written, known, proven);
}

/** On doubles, NaN ^ 0 is 1. */
function isPowerOfNothing(term: Term): boolean {
  return term.kind === "call" && term.op.name === "pow" && term.args[0] === nothing && term.args[1]?.kind !== "num";
}

/** What has no value gives none to what is made of it, unless it is not chosen. */
function strict(term: Term): Term {
  if (term.kind !== "call" || !term.args.includes(nothing)) return term;
  const [condition, a] = term.args;
  if (term.op.name === "less") return num(0);
  if (term.op.name === "pow" && a === num(0)) return num(1);
  if (term.op.name !== "where") return nothing;
  return condition === nothing ? (a ?? nothing) : term;
}
