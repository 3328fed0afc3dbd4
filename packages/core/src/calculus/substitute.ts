import { type Operand, type Term, toTerm } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";

/** `term` with each symbol of a name in `bindings` replaced. Simultaneous: what is put in is not searched. */
export function substitute(term: Term, bindings: Readonly<Record<string, Operand>>): Term {
  const values = new Map(Object.entries(bindings));
  return rebuild(term, (part) => (part.kind === "sym" ? toTerm(values.get(part.name) ?? part) : part));
}
