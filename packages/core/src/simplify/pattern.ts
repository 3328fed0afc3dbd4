import { sym, type Term } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";

/** What a pattern's variables stand for. */
export type Match = Map<Term, Term>;

/** A pattern variable: it matches any term, and the same term wherever it occurs. */
export function variable(name: string): Term {
  return sym(`?${name}`);
}

/** How `pattern` has to be filled in to be `term`, or undefined. add and mul match in both orders. */
export function match(pattern: Term, term: Term, found: Match = new Map()): Match | undefined {
  if (pattern.kind === "sym" && pattern.name.startsWith("?")) {
    const bound = found.get(pattern);
    if (bound !== undefined) return bound === term ? found : undefined;
    return new Map(found).set(pattern, term);
  }
  if (pattern.kind !== "call") return pattern === term ? found : undefined;
  if (term.kind !== "call" || term.op !== pattern.op) return undefined;
  const inOrder = matchAll(pattern.args, term.args, found);
  if (inOrder !== undefined || !commutes(term.op.name)) return inOrder;
  return matchAll(pattern.args, [...term.args].reverse(), found);
}

/** `pattern` with its variables replaced. */
export function fill(pattern: Term, found: Match): Term {
  return rebuild(pattern, (term) => found.get(term) ?? term);
}

function matchAll(patterns: readonly Term[], terms: readonly Term[], found: Match): Match | undefined {
  let all: Match | undefined = found;
  for (const [i, pattern] of patterns.entries()) {
    const term = terms[i];
    all = all === undefined || term === undefined ? undefined : match(pattern, term, all);
  }
  return all;
}

function commutes(name: string): boolean {
  return name === "add" || name === "mul";
}
