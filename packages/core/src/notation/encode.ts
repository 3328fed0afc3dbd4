import { UnsupportedError } from "../errors.ts";
import { operators } from "../ops/index.ts";
import type { Rate, Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";

/** A node of an encoded term: a number (as text where JSON has no spelling for it), a symbol, or an operator and its arguments' places. */
export type EncodedNode =
  | { readonly num: number | UnspellableNumber }
  | { readonly sym: string; readonly rate: Rate }
  | { readonly op: string; readonly args: readonly number[] };

/** The numbers that JSON can't hold. */
export type UnspellableNumber = "-0" | "Infinity" | "-Infinity";

/** A term as plain JSON: its nodes, arguments before the calls that use them, and the place of the term itself. */
export interface EncodedTerm {
  readonly gofz: 1;
  readonly nodes: readonly EncodedNode[];
  readonly root: number;
}

/** A term as plain data, for JSON, postMessage and files. Throws UnsupportedError for an operator that is not gofz's own. */
export function encode(term: Term): EncodedTerm {
  const order = postorder(term);
  const places = new Map(order.map((node, place) => [node, place]));
  return { gofz: 1, nodes: order.map((node) => encodeNode(node, places)), root: order.length - 1 };
}

function encodeNode(term: Term, places: ReadonlyMap<Term, number>): EncodedNode {
  if (term.kind === "num") return { num: encodeNumber(term.value) };
  if (term.kind === "sym") return { sym: term.name, rate: term.rate };
  if (operators[term.op.name] !== term.op) {
    throw new UnsupportedError(`The operator ${term.op.name} can't be encoded`, "Only the operators of @gofz/core have a name elsewhere.");
  }
  return { op: term.op.name, args: term.args.map((arg) => places.get(arg) ?? 0) };
}

function encodeNumber(value: number): number | UnspellableNumber {
  if (value === Infinity) return "Infinity";
  if (value === -Infinity) return "-Infinity";
  return Object.is(value, -0) ? "-0" : value;
}
