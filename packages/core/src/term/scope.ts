import { withScope } from "./home.ts";
import { settled, type Term } from "./node.ts";

/** What a scope gives: a term, terms in a list, or anything that holds none. */
export type Outcome = Term | readonly Term[] | number | string | boolean | undefined;

/**
 * Runs `run` with a table of its own for the terms that it makes, which is dropped whole at the end: a busy loop, which never lets the
 * collector forget a term, stays small when each round has its scope. The term, or the terms in the list, that `run` returns are interned
 * anew where `scope` was called. A term that leaves in another way is interned anew when it is next used, and is equal to none until then.
 * Scopes nest. Synchronous: what `run` does after it has returned is outside.
 */
export function scope<R extends Outcome>(run: () => R): R;
export function scope(run: () => Outcome): Outcome {
  const outcome = withScope(run);
  if (typeof outcome !== "object") return outcome;
  return "kind" in outcome ? settled(outcome) : outcome.map(settled);
}
