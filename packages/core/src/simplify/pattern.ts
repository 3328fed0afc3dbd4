import { sym, type Term } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";

/** What a pattern's variables stand for. */
export type Match = Map<Term, Term>;

/** A pattern variable: it matches any term, and the same term wherever it occurs. */
export function variable(name: string): Term {
  return sym(`?${name}`);
}

/** Every way to fill in `pattern` so that it is `term`: add and mul match in both orders. */
export function matches(pattern: Term, term: Term, found: Match = new Map()): readonly Match[] {
  if (pattern.kind === "sym" && pattern.name.startsWith("?")) {
    const bound = found.get(pattern);
    if (bound !== undefined) return bound === term ? [found] : [];
    return [new Map(found).set(pattern, term)];
  }
  if (pattern.kind !== "call") return pattern === term ? [found] : [];
  if (term.kind !== "call" || term.op !== pattern.op) return [];
  const inOrder = matchAll(pattern.args, term.args, found);
  return commutes(term.op.name) ? [...inOrder, ...matchAll(pattern.args, [...term.args].reverse(), found)] : inOrder;
}

/** `pattern` with its variables replaced. */
export function fill(pattern: Term, found: Match): Term {
  return rebuild(pattern, (term) => found.get(term) ?? term);
}

function matchAll(patterns: readonly Term[], terms: readonly Term[], found: Match): readonly Match[] {
  let all: readonly Match[] = [found];
  for (const [i, pattern] of patterns.entries()) {
    const term = terms[i];
    all = term === undefined ? [] : all.flatMap((each) => matches(pattern, term, each));
  }
  return all;
}

function commutes(name: string): boolean {
  return name === "add" || name === "mul";
}
