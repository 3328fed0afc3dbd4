import type { Call, Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";

/**
 * The parts of terms at values of the symbols, in doubles, or a little off: where one changes its sign, or ceases to be a number, it
 * cancels, and what is made of it may be steep.
 */
export function partsOf(terms: readonly Term[]): (environment: Readonly<Record<string, number>>) => readonly number[] {
  const order = postorder(...terms);
  const calls = order.filter((part): part is Call => part.kind === "call");
  return (environment) => {
    const values = new Map<Term, number>();
    const value = (term: Term): number => values.get(term) ?? Number.NaN;
    for (const part of order) {
      const own =
        part.kind === "num" ? part.value : part.kind === "sym" ? environment[part.name] : part.op.evaluate(...part.args.map(value));
      values.set(part, own ?? Number.NaN);
    }
    return calls.map(value);
  };
}

/** Crossings of one value beyond so many are left out. */
const most = 16;

/** The points of a grid, ascending, before which one of the values crosses from one sign to the other, or from a number to NaN: to a float32, by bisection. */
export function crossings(values: (x: number) => readonly number[], grid: readonly number[]): readonly number[] {
  const all = grid.map(values);
  const found = (all[0] ?? []).flatMap((_, which) => {
    const at = (i: number): number => all[i]?.[which] ?? Number.NaN;
    const places = [...grid.keys()].filter((i) => i > 0 && isCrossing(at(i - 1), at(i))).slice(0, most);
    return places.map((i) => bisect((x) => isCrossing(values(x)[which] ?? 0, at(i)), grid[i - 1] ?? 0, grid[i] ?? 0));
  });
  return [...new Set(found.map(Math.fround))];
}

function isCrossing(before: number, after: number): boolean {
  return before * after < 0 || Number.isNaN(before) !== Number.isNaN(after);
}

/** Where the condition, true at lo, turns false, to a float32. */
function bisect(isBefore: (x: number) => boolean, lo: number, hi: number): number {
  let [left, right] = [lo, hi];
  for (let step = 0; step < 40 && right - left > Math.abs(right) * 2 ** -24; step++) {
    const middle = (left + right) / 2;
    if (isBefore(middle)) left = middle;
    else right = middle;
  }
  return right;
}
