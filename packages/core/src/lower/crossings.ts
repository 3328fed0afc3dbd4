import type { Call, Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";

/**
 * The parts of terms at values of the symbols, in doubles, or a little off, and how far arguments lie from a pole: where one changes its
 * sign, touches 0, or ceases to be a number, it cancels, and what is made of it may be steep.
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
    return calls.flatMap((call) => {
      const [arg] = call.args;
      return call.op.name === "log1p" && arg !== undefined ? [value(call), 1 + value(arg)] : [value(call)];
    });
  };
}

/** Crossings of one value beyond so many are left out, and touches as well. */
const most = 16;

/**
 * The points of a grid, ascending, before which one of the values crosses from one sign to the other, or from a number to NaN, and those
 * where it touches 0, or nearly: to a float32, by bisection.
 */
export function crossings(values: (x: number) => readonly number[], grid: readonly number[]): readonly number[] {
  const all = grid.map(values);
  const found = (all[0] ?? []).flatMap((_, which) => {
    const at = (i: number): number => all[i]?.[which] ?? Number.NaN;
    const value = (x: number): number => values(x)[which] ?? Number.NaN;
    const places = (isThere: (i: number) => boolean): readonly number[] => [...grid.keys()].filter(isThere).slice(0, most);
    const crossed = places((i) => isCrossing(at(i - 1), at(i)));
    const low = places((i) => isLow(at(i - 1), at(i), at(i + 1)));
    return [
      ...crossed.map((i) => bisect((x) => isCrossing(value(x), at(i)), grid[i - 1] ?? 0, grid[i] ?? 0)),
      ...low
        .map((i) => [i, lowest((x) => Math.abs(value(x)), grid[i - 1] ?? 0, grid[i + 1] ?? 0)] as const)
        .filter(([i, x]) => Math.abs(value(x)) < touching * Math.abs(at(i)))
        .map(([, x]) => x),
    ];
  });
  return [...new Set(found.map(Math.fround))];
}

/** What is so much smaller than beside it touches 0. */
const touching = 2 ** -8;

function isLow(before: number, here: number, after: number): boolean {
  return here * before > 0 && here * after > 0 && Math.abs(here) <= Math.min(Math.abs(before), Math.abs(after));
}

/** Where f is least between lo and hi, by golden sections, to a float32. */
function lowest(f: (x: number) => number, lo: number, hi: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [lo, hi];
  let [x, y] = [hi - golden * (hi - lo), lo + golden * (hi - lo)];
  let [atX, atY] = [f(x), f(y)];
  for (let step = 0; step < 60 && right - left > Math.abs(right) * 2 ** -24; step++) {
    if (atX < atY) {
      right = y;
      [y, atY] = [x, atX];
      x = right - golden * (right - left);
      atX = f(x);
    } else {
      left = x;
      [x, atX] = [y, atY];
      y = left + golden * (right - left);
      atY = f(y);
    }
  }
  return (left + right) / 2;
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
