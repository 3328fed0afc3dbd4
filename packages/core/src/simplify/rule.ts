import type { Term } from "../term/node.ts";
import { fill, type Match, matches } from "./pattern.ts";

/** Two terms that denote the same function wherever the condition holds. */
export interface Rule {
  readonly name: string;
  readonly from: Term;
  readonly to: Term;
  readonly when: (found: Match) => boolean;
}

/** A rule: `from` may be written as `to`, everywhere or only `when` a condition on what the variables stand for holds. */
export function rule(name: string, from: Term, to: Term, when: Rule["when"] = () => true): Rule {
  return { name, from, to, when };
}

/** Rules by the operator at the root of what they rewrite. */
export type Rules = ReadonlyMap<unknown, readonly Rule[]>;

/** Sorts rules by the operator at their root. */
export function ruleset(rules: readonly Rule[]): Rules {
  const byOp = new Map<unknown, Rule[]>();
  for (const each of rules) {
    const op = each.from.kind === "call" ? each.from.op : undefined;
    byOp.set(op, [...(byOp.get(op) ?? []), each]);
  }
  return byOp;
}

/** The first rule's rewriting of `term` at its root, or undefined. */
export function rewrite(term: Term, rules: Rules): Term | undefined {
  if (term.kind !== "call") return undefined;
  for (const { from, to, when } of rules.get(term.op) ?? []) {
    const found = matches(from, term).find(when);
    if (found !== undefined) return fill(to, found);
  }
  return undefined;
}
