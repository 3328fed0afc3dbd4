import { AxisError, singleElements } from "./errors.ts";
import type { PrimitiveName } from "./ops/index.ts";
import { remember } from "./term/memo.ts";
import type { Sym, Term } from "./term/node.ts";

/** An operator's meaning in V. */
export type Reading<V> = (...args: V[]) => V;

/**
 * What a term means in some type V: total over the primitives; an intrinsic that `ops` does not list is expanded. A reading along an axis
 * lists reduceSum, reduceMax and reduceMean too.
 */
export interface Algebra<V> {
  readonly num: (value: number) => V;
  readonly sym: (symbol: Sym) => V;
  readonly ops: { readonly [P in PrimitiveName]: Reading<V> } & { readonly [intrinsic: string]: Reading<V> };
}

/** Reads `root`, visiting each shared term once and expanding what the algebra's `ops` do not list. Iterative. Throws AxisError for a reduction that it can't read. */
export function fold<V>(root: Term, algebra: Algebra<V>, known: Map<Term, V> = new Map()): V {
  const stack: Term[] = [root];
  for (let term = stack.at(-1); term !== undefined; term = stack.at(-1)) {
    if (!known.has(term)) {
      const waiting = needs(term, algebra.ops).filter((need) => !known.has(need));
      if (waiting.length > 0) {
        stack.push(...waiting.reverse());
        continue;
      }
      known.set(term, read(term, algebra, known));
    }
    stack.pop();
  }
  return known.get(root) as V;
}

function needs(term: Term, ops: object): readonly Term[] {
  if (term.kind !== "call") return [];
  return Object.hasOwn(ops, term.op.name) ? term.args : [expansion(term)];
}

function read<V>(term: Term, algebra: Algebra<V>, known: ReadonlyMap<Term, V>): V {
  if (term.kind === "num") return algebra.num(term.value);
  if (term.kind === "sym") return algebra.sym(term);
  const reading = Object.hasOwn(algebra.ops, term.op.name) ? algebra.ops[term.op.name] : undefined;
  if (reading === undefined) return known.get(expansion(term)) as V;
  return reading(...term.args.map((arg) => known.get(arg) as V));
}

/** The same term by simpler operators, built once: a reading asks for it again and again. */
const expansion = /* @__PURE__ */ remember((term: Term): Term => {
  const expand = term.kind === "call" ? term.op.expand : undefined;
  if (term.kind !== "call" || expand === undefined) return refuse(term);
  return expand(...term.args);
});

function refuse(term: Term): never {
  if (term.kind === "call" && term.op.adjoint !== undefined) throw new AxisError(...singleElements(term.op.name));
  throw new TypeError("A primitive operator has no reading.");
}
