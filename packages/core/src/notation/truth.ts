import { less, where } from "../ops/choice.ts";
import type { Term } from "../term/node.ts";

/** A term that was read, or, where negated, its complement: `a >= b` is not `a < b`. */
export interface Truth {
  readonly term: Term;
  readonly negated: boolean;
}

/** The comparisons by their sign. */
export const comparisons: ReadonlyMap<string, (a: Term, b: Term) => Truth> = new Map<string, (a: Term, b: Term) => Truth>([
  ["<", (a, b) => ({ term: less(a, b), negated: false })],
  [">", (a, b) => ({ term: less(b, a), negated: false })],
  [">=", (a, b) => ({ term: less(a, b), negated: true })],
  ["<=", (a, b) => ({ term: less(b, a), negated: true })],
]);

/** What was read, as a term: 1 where it holds, else 0, if it is a comparison. */
export function complete({ term, negated }: Truth): Term {
  return negated ? where(term, 0, 1) : term;
}

/** `a` where a condition that was read holds, else `b`. */
export function choose({ term, negated }: Truth, a: Term, b: Term): Term {
  return negated ? where(term, b, a) : where(term, a, b);
}
