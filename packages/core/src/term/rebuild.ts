import { call, type Term } from "./node.ts";
import { postorder } from "./walk.ts";

/** `root` with every subterm replaced, arguments first: `change` sees a term whose arguments are already changed. */
export function rebuild(root: Term, change: (term: Term) => Term): Term {
  const changed = new Map<Term, Term>();
  const now = (term: Term): Term => changed.get(term) ?? term;
  for (const term of postorder(root)) {
    const renewed = term.kind === "call" && term.args.some((arg) => now(arg) !== arg) ? call(term.op, term.args.map(now)) : term;
    changed.set(term, change(renewed));
  }
  return now(root);
}
