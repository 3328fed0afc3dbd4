import { evaluate } from "../calculus/evaluate.ts";
import { substitute } from "../calculus/substitute.ts";
import { equivalent } from "../simplify/equality/equivalent.ts";
import type { Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Arc } from "./arc.ts";
import type { Graph } from "./graph.ts";
import { type Interval, middle, minus } from "./interval.ts";
import { finite } from "./stable.ts";

/** Where one piece of a function meets the next. */
export interface Junction {
  readonly x: number;
  /** Where x is for certain. */
  readonly at: Interval;
  readonly left: Arc;
  readonly right: Arc;
  /** The function's own value at x. */
  readonly value: number;
  /** Whether both sides are one function, written in two ways. */
  readonly same: boolean;
  /** From the left limit to the right one. */
  readonly step: Step;
  /** The same of the slopes. */
  readonly turn: Step;
}

/** How a value changes over a junction: its sign, as far as is known. */
export interface Step {
  readonly sign: -1 | 0 | 1;
  readonly proven: boolean;
}

/** The highest derivative that is compared at a junction. */
const highest = 6;

/** The largest pair of terms that are compared: derivatives grow. */
const largest = 120;

/** The junctions of a function's arcs. */
export function junctionsOf(whole: Term, arcs: readonly Arc[]): readonly Junction[] {
  return arcs.flatMap((right, i) => {
    const left = arcs[i - 1];
    return left === undefined || left.to.hi < right.from.lo ? [] : [junction(whole, left, right)];
  });
}

function junction(whole: Term, left: Arc, right: Arc): Junction {
  const at = right.from;
  const x = middle(at);
  const value = evaluate(whole, { x });
  const [step, turn] = [stepAt(whole, left, right, value), stepOf(left.graph.slope, right.graph.slope, at)];
  const same = step.sign === 0 && turn.sign === 0 && !(step.proven && turn.proven) && areSame(left.graph, right.graph);
  const none = { sign: 0 as const, proven: true };
  return { x, at, left, right, value, same, step: same ? none : step, turn: same ? none : turn };
}

/** Whether the two are one function, written in two ways. */
function areSame({ term: a }: Graph, { term: b }: Graph): boolean {
  return postorder(a, b).length <= largest && equivalent(a, b);
}

/** From the left limit over the value to the right limit. */
function stepAt(whole: Term, left: Arc, right: Arc, value: number): Step {
  const [before, after] = [left.end, right.start];
  const proven = before.proven && after.proven;
  if (![value, before.value.lo, after.value.hi].every(Number.isFinite)) return { sign: after.value.lo < before.value.lo ? -1 : 1, proven };
  const [up, down] = [difference(before.value, value), -difference(after.value, value)];
  if (up !== 0 || down !== 0) return { sign: (up || down) > 0 ? 1 : -1, proven };
  if (isConnected(whole)) return { sign: 0, proven: true };
  return stepOf(left.graph, right.graph, right.from);
}

/** How far a value lies from a limit, but for roundings. */
function difference({ lo, hi }: Interval, value: number): number {
  const slack = 1e-12 * Math.max(1, Math.abs(value));
  return value > hi + slack ? value - hi : value < lo - slack ? value - lo : 0;
}

/** Whether the function is continuous where it is defined because all its operators are. */
function isConnected(whole: Term): boolean {
  return !postorder(whole).some((part) => part.kind === "call" && jumping.has(part.op.name));
}

const jumping: ReadonlySet<string> = new Set(["less", "where", "sign"]);

/** How far apart the values of two terms lie where they meet. */
function stepOf(left: Graph, right: Graph, at: Interval): Step {
  const { lo, hi } = minus(right.over(at), left.over(at));
  if (lo === -Infinity && hi === Infinity) return { sign: 0, proven: false };
  if (lo > 0 || hi < 0) return { sign: lo > 0 ? 1 : -1, proven: true };
  if ((lo === 0 && hi === 0) || haveSameTermAt(left, right, at)) return { sign: 0, proven: true };
  const [a, b] = [left.at(at.lo), right.at(at.hi)];
  const near = Math.abs(b - a) <= 1e-9 * Math.max(1, Math.abs(a)) || a === b;
  return { sign: near ? 0 : b > a ? 1 : -1, proven: false };
}

/** Whether the two become the same term when x is put in. */
function haveSameTermAt(left: Graph, right: Graph, at: Interval): boolean {
  if (at.lo !== at.hi || postorder(left.term, right.term).length > largest) return false;
  return finite(substitute(left.term, { x: at.lo })) === finite(substitute(right.term, { x: at.lo }));
}

/** The largest k for which the function has k continuous derivatives there. */
export function smoothnessAt({ left, right, at, step, value, same }: Junction): { readonly order: number; readonly proven: boolean } {
  if (step.sign !== 0 || !Number.isFinite(value)) return { order: -1, proven: step.proven };
  if (same) return { order: Infinity, proven: true };
  let proven = step.proven;
  let [a, b] = [left.graph.slope, right.graph.slope];
  for (let order = 1; order <= highest; order++) {
    const turn = stepOf(a, b, at);
    if (turn.sign !== 0 || !Number.isFinite(a.at(at.lo))) return { order: order - 1, proven: proven && turn.proven };
    proven &&= turn.proven;
    [a, b] = [a.slope, b.slope];
  }
  return { order: Infinity, proven: false };
}
