import type { Sym, Term } from "./node.ts";

/** Every distinct subterm of `roots`, arguments before the calls that use them. Iterative, so depth is no limit. */
export function postorder(...roots: readonly Term[]): readonly Term[] {
  const seen = new Set<Term>();
  const order: Term[] = [];
  const stack: { readonly term: Term; readonly ready: boolean }[] = roots.map((term) => ({ term, ready: false })).reverse();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { term, ready } = top;
    if (ready) order.push(term);
    else if (!seen.has(term)) {
      seen.add(term);
      stack.push({ term, ready: true });
      if (term.kind === "call") for (const arg of [...term.args].reverse()) stack.push({ term: arg, ready: false });
    }
  }
  return order;
}

/** The symbols of `roots`, in the order of their first use. */
export function symbols(...roots: readonly Term[]): readonly Sym[] {
  return postorder(...roots).filter((term) => term.kind === "sym");
}
