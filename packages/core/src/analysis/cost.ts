import { differentiate } from "../calculus/differentiate.ts";
import { simplify } from "../simplify/simplify.ts";
import type { Call, Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";

/** How many operations a term takes, each shared one counted once. */
export interface Cost {
  readonly total: number;
  /** By the operator's name. */
  readonly byKind: Readonly<Record<string, number>>;
}

/** What a term costs, and its derivative on top of what it shares with the term. */
export function costOf(term: Term): { readonly forward: Cost; readonly backward: Cost } {
  const [value, slope] = [simplify(term), simplify(differentiate(term, "x"))];
  const forward = calls(value);
  const shared = new Set(forward);
  return { forward: counted(forward), backward: counted(calls(slope).filter((call) => !shared.has(call))) };
}

function calls(term: Term): readonly Call[] {
  return postorder(term).filter((part) => part.kind === "call");
}

function counted(all: readonly Call[]): Cost {
  const byKind: Record<string, number> = {};
  for (const { op } of all) byKind[op.name] = (byKind[op.name] ?? 0) + 1;
  return { total: all.length, byKind };
}
