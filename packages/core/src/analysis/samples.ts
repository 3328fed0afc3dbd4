import type { Cell } from "./cell.ts";
import type { Graph } from "./graph.ts";
import { type Interval, width } from "./interval.ts";

/** How many points are looked at where nothing can be proven. */
const count = 64;

/** The signs of `g` on x as samples show them. */
export function sampledCells(g: Graph, x: Interval): readonly Cell[] {
  if (width(x) === Infinity) return [{ ...x, sign: commonSign(g, farPoints(x)), proven: false, strict: false }];
  const points = width(x) < 1e-5 ? [(x.lo + x.hi) / 2] : Array.from({ length: count }, (_, i) => x.lo + ((i + 0.5) / count) * width(x));
  const cells: Cell[] = [];
  for (const at of points) {
    const sign = signAt(g, at);
    const last = cells.at(-1);
    if (last !== undefined && last.sign === sign) cells[cells.length - 1] = { ...last, hi: at };
    else {
      const edge = last === undefined ? x.lo : change(g, last.hi, at);
      if (last !== undefined) cells[cells.length - 1] = { ...last, hi: edge };
      cells.push({ lo: edge, hi: at, sign, proven: false, strict: false });
    }
  }
  return cells.map((cell, i) => (i === cells.length - 1 ? { ...cell, hi: x.hi } : cell));
}

function signAt(g: Graph, x: number): Cell["sign"] {
  const value = g.at(x);
  return Number.isNaN(value) ? undefined : value > 0 ? 1 : value < 0 ? -1 : 0;
}

function commonSign(g: Graph, points: readonly number[]): Cell["sign"] {
  const all = new Set(points.map((at) => signAt(g, at)).filter((sign) => sign !== 0));
  return all.size === 0 ? 0 : all.size === 1 ? [...all][0] : undefined;
}

/** Points ever farther out, at no regular distance. */
function farPoints({ lo, hi }: Interval): readonly number[] {
  const steps = Array.from({ length: count / 2 }, (_, i) => (i * i * 0.7390851 + 0.1234567) * 1.25 ** i);
  return hi === Infinity ? steps.map((s) => (lo === -Infinity ? 0 : lo) + s) : steps.map((s) => hi - s);
}

/** Where the sign changes between two points. */
function change(g: Graph, lo: number, hi: number): number {
  let [left, right] = [lo, hi];
  const sign = signAt(g, left);
  for (let n = 0; n < 60; n++) {
    const at = left / 2 + right / 2;
    if (at <= left || at >= right) break;
    if (signAt(g, at) === sign) left = at;
    else right = at;
  }
  return right;
}
