import { atHome } from "./home.ts";
import type { Term } from "./node.ts";

/** `f`, which must be pure, computing each term's value once; a value is forgotten with its term. */
export function remember<V extends object>(f: (term: Term) => V): (term: Term) => V {
  const known = new WeakMap<Term, V>();
  return (term) => {
    const value = known.get(term) ?? atHome(term, () => f(term));
    known.set(term, value);
    return value;
  };
}
