import type { Term } from "./node.ts";

/**
 * Negative where `a` comes before `b`, positive where it comes after, 0 only for the same term: numbers, then symbols, then calls by
 * operator and arguments. Structural, so that output does not depend on what was built first. Linear in the depth.
 */
export function compare(a: Term, b: Term): number {
  let [left, right] = [a, b];
  while (left !== right) {
    const heads = compareHeads(left, right);
    if (heads !== 0 || left.kind !== "call" || right.kind !== "call") return heads;
    // Equal terms are the same object: the first arguments that differ decide.
    const { args } = right;
    const at = left.args.findIndex((arg, i) => arg !== args[i]);
    const [nextLeft, nextRight] = [left.args[at], args[at]];
    if (nextLeft === undefined || nextRight === undefined) return 0;
    [left, right] = [nextLeft, nextRight];
  }
  return 0;
}

const ranks: Readonly<Record<Term["kind"], number>> = { num: 0, sym: 1, call: 2 };

function compareHeads(a: Term, b: Term): number {
  if (a.kind === "num" && b.kind === "num") return a.value - b.value || Number(Object.is(b.value, -0)) - Number(Object.is(a.value, -0));
  if (a.kind === "sym" && b.kind === "sym") return compareText(a.name, b.name) || compareText(a.rate, b.rate);
  if (a.kind === "call" && b.kind === "call") return compareText(a.op.name, b.op.name) || a.args.length - b.args.length;
  return ranks[a.kind] - ranks[b.kind];
}

// Not localeCompare: the order must not depend on where the program runs.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
