import { type Algebra, fold } from "../fold.ts";
import { intrinsics, primitives, reductions } from "../ops/index.ts";
import { num, type Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Code } from "./code.ts";

/** How a language writes terms, and how it refers to the values that it has named. */
export interface Language<V extends Code> extends Algebra<V> {
  /** A reference to the `index`th named value. */
  readonly name: (value: V, index: number) => V;
  /** The longest text of a shared value that is repeated rather than named. */
  readonly brief: number;
  /** The longest text that is put into another; none unless told. */
  readonly widest?: number;
}

/** A term in text: its shared values, each with its name, and what the term is by these names. */
export interface Listing<V extends Code> {
  readonly lines: readonly { readonly name: V; readonly value: V }[];
  readonly result: V;
}

/** Deeper text is broken up by names: a reader, and a parser, has to keep it in mind. */
const tallest = 64;

/** Writes `root` with a name for each shared value, so that the text is no longer than the term is large. */
export function list<V extends Code>(root: Term, language: Language<V>): Listing<V> {
  const term = expanded(root, language.ops);
  const uses = countUses(term);
  const known = new Map<Term, V>();
  const lines: { readonly name: V; readonly value: V }[] = [];
  for (const part of postorder(term)) {
    const value = fold(part, language, known);
    const shared = (uses.get(part) ?? 0) > 1 && value.text.length > language.brief;
    const large = value.height >= tallest || value.text.length > (language.widest ?? Infinity);
    if (part.kind !== "call" || part === term || !(shared || large)) continue;
    const name = language.name(value, lines.length);
    lines.push({ name, value });
    known.set(part, name);
  }
  return { lines, result: fold(term, language, known) };
}

/** The first of t, t_, t__, ... which followed by a number is none of the names `taken`. */
export function freePrefix(taken: readonly string[]): string {
  let prefix = "t";
  while (taken.some((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))) prefix += "_";
  return prefix;
}

function expanded(term: Term, ops: object): Term {
  const known = Object.entries({ ...intrinsics, ...reductions }).filter(([name]) => Object.hasOwn(ops, name));
  return fold<Term>(term, { num, sym: (symbol) => symbol, ops: { ...primitives, ...Object.fromEntries(known) } });
}

function countUses(root: Term): ReadonlyMap<Term, number> {
  const uses = new Map<Term, number>();
  for (const term of postorder(root)) {
    if (term.kind === "call") for (const arg of term.args) uses.set(arg, (uses.get(arg) ?? 0) + 1);
  }
  return uses;
}
