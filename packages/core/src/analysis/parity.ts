import { evaluate } from "../calculus/evaluate.ts";
import { neg } from "../ops/arithmetic.ts";
import { equivalent } from "../simplify/equality/equivalent.ts";
import type { Term } from "../term/node.ts";
import type { Arc } from "./arc.ts";
import { type Graph, graph } from "./graph.ts";
import { middle, point } from "./interval.ts";
import { type Known, known } from "./known.ts";
import { mirrored, normal } from "./mirror.ts";
import { near } from "./place.ts";

/** Whether f(-x) is f(x), -f(x) or neither. */
export type Parity = "even" | "odd" | "none";

/** Where f(-x) is looked at. */
const points = [0, 0.37, 1.1, 2.3, 0.05, 4.7, 9.1, 0.73, 17, 3.1, 130];

/** The parity of a function with these arcs; `whole` is its term. A function that is 0 everywhere is even. */
export function parityOf(whole: Term, arcs: readonly Arc[]): Known<Parity> {
  const all = graph(whole, false);
  if (isLopsided(arcs)) return known("none", true);
  if (refuted(all, 1) && refuted(all, -1)) return known("none", true);
  const plain = normal(whole);
  const image = normal(mirrored(whole));
  if (image === plain || isMirrored(whole, arcs, 1)) return known("even", true);
  if (image === normal(neg(whole)) || isMirrored(whole, arcs, -1)) return known("odd", true);
  return known(seen(all, 1) ? "even" : seen(all, -1) ? "odd" : "none", false);
}

/** Whether some f(-x) is certainly not `sign` f(x). */
function refuted({ over }: Graph, sign: 1 | -1): boolean {
  return points.some((x) => {
    const [right, left] = [over(point(x)), over(point(-x))];
    const image = sign > 0 ? right : { lo: -right.hi, hi: -right.lo };
    return left.hi < image.lo || left.lo > image.hi;
  });
}

function seen({ at }: Graph, sign: 1 | -1): boolean {
  return points.every((x) => same(at(-x), sign * at(x)));
}

function same(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(1e-300, Math.abs(b)) || (Number.isNaN(a) && Number.isNaN(b));
}

/** Whether the domain is certainly not its own mirror image. */
function isLopsided(arcs: readonly Arc[]): boolean {
  const [first, last] = [arcs[0], arcs.at(-1)];
  if (first === undefined || last === undefined || !first.proven) return false;
  return first.from.hi < -last.to.hi || first.from.lo > -last.to.lo;
}

/** Whether f(-x) is `sign` f(x) by algebra: but at single points, which are looked at, equal terms are equal functions where both have a value. */
function isMirrored(whole: Term, arcs: readonly Arc[], sign: 1 | -1): boolean {
  if (!atEnds(whole, arcs, sign)) return false;
  if (byPieces(arcs, sign)) return true;
  const graphs = arcs.every((arc, i) => matches(arc, arcs[arcs.length - 1 - i]));
  return graphs && equivalent(mirrored(whole), sign > 0 ? whole : neg(whole));
}

/** Whether the arcs lie where each other's mirror images lie, for certain. */
function matches(arc: Arc, other: Arc | undefined): boolean {
  return other !== undefined && arc.proven && near(arc.from.lo, -other.to.lo) && near(arc.to.lo, -other.from.lo);
}

/** Whether the values where arcs meet are mirror images. */
function atEnds(whole: Term, arcs: readonly Arc[], sign: 1 | -1): boolean {
  const ends = arcs.map(({ from }) => middle(from)).filter(Number.isFinite);
  return ends.every((x) => same(evaluate(whole, { x: -x }), sign * evaluate(whole, { x })));
}

/** Whether each arc is the mirror image of its counterpart. */
function byPieces(arcs: readonly Arc[], sign: 1 | -1): boolean {
  return arcs.every((arc, i) => {
    const other = arcs[arcs.length - 1 - i] as Arc;
    if (!matches(arc, other)) return false;
    const image = mirrored(other.graph.term);
    return normal(arc.graph.term) === normal(sign > 0 ? image : neg(image));
  });
}
