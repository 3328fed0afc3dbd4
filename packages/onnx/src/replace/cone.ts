import { num, sym, type Term } from "@gofz/core";
import * as operators from "@gofz/core/operators";
import { floatOf } from "../attribute.ts";
import type { Node } from "../model.ts";

/** What a node is as a formula of its inputs, if it is one; undefined where its attributes are not understood. */
type Read = (node: Node, args: readonly Term[]) => Term | undefined;

/** Applies an operator of the term language if the number of arguments is its own. */
const applied =
  (count: number, build: (...args: Term[]) => Term): Read =>
  (_, args) =>
    args.length === count ? build(...args) : undefined;

const { abs, add, div, erf, exp, log, max, min, mul, neg, pow, sigmoid, softplus, sqrt, sub, tanh } = operators;
const [x, y] = [sym("x"), sym("y")];

/** The operators that exporters write activations with. */
const reads: ReadonlyMap<string, Read> = new Map([
  ["Abs", applied(1, abs)],
  ["Add", applied(2, add)],
  ["Clip", applied(3, (a = x, lo = y, hi = y) => min(max(a, lo), hi))],
  ["Div", applied(2, div)],
  ["Erf", applied(1, erf)],
  ["Exp", applied(1, exp)],
  [
    "HardSigmoid",
    (node, [a = x]) => {
      const line = add(mul(num(floatOf(node, "alpha", 0.2)), a), num(floatOf(node, "beta", 0.5)));
      return min(max(line, num(0)), num(1));
    },
  ],
  ["Identity", applied(1, (a = x) => a)],
  ["Log", applied(1, log)],
  ["Mul", applied(2, mul)],
  ["Neg", applied(1, neg)],
  ["Pow", applied(2, pow)],
  ["Reciprocal", applied(1, (a = x) => div(num(1), a))],
  ["Relu", applied(1, (a = x) => max(a, num(0)))],
  ["Sigmoid", applied(1, sigmoid)],
  ["Softplus", applied(1, softplus)],
  ["Sqrt", applied(1, sqrt)],
  ["Sub", applied(2, sub)],
  ["Tanh", applied(1, tanh)],
]);

/** The nodes that make a value, by its name, and the scalars among the values. */
export interface Makers {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly scalars: ReadonlyMap<string, number>;
}

/** A value as a formula of another one, and the nodes between. */
export interface Cone {
  readonly source: string;
  readonly term: Term;
  readonly nodes: readonly Node[];
}

/** As many nodes make an activation at most. */
const most = 16;

/** All ways to read what a node makes as a formula of one value; the scalars are numbers in it. */
export function conesOf(root: Node, makers: Makers): readonly Cone[] {
  if (!reads.has(root.op) || root.domain !== "") return [];
  const behind = [...valuesBehind(root, makers)];
  return behind.flatMap((source) => coneOf(root, source, makers) ?? []);
}

/** The values, but scalars, that a node is made of, nearest first. */
function valuesBehind(root: Node, { nodes, scalars }: Makers): ReadonlySet<string> {
  const found = new Set<string>();
  const inner = new Set([root]);
  for (const node of inner) {
    for (const input of node.inputs) {
      if (scalars.has(input) || input === "") continue;
      found.add(input);
      const maker = nodes.get(input);
      if (maker !== undefined && reads.has(maker.op) && maker.domain === "" && inner.size < most) inner.add(maker);
    }
  }
  return found;
}

function coneOf(root: Node, source: string, { nodes, scalars }: Makers): Cone | undefined {
  const terms = new Map<Node, Term>();
  const termOf = (name: string): Term | undefined => {
    if (name === source) return x;
    const scalar = scalars.get(name);
    if (scalar !== undefined) return num(scalar);
    const maker = nodes.get(name);
    return maker === undefined ? undefined : made(maker);
  };
  const made = (node: Node): Term | undefined => {
    const known = terms.get(node);
    if (known !== undefined || terms.size >= most) return known;
    const args = node.inputs.map(termOf);
    const read = node.domain === "" ? reads.get(node.op) : undefined;
    if (read === undefined || !args.every((arg) => arg !== undefined)) return undefined;
    const term = read(node, args);
    if (term !== undefined) terms.set(node, term);
    return term;
  };
  const term = made(root);
  return term === undefined ? undefined : { source, term, nodes: [...terms.keys()] };
}
