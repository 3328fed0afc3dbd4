import { chunks } from "./lane.ts";
import type { Routines } from "./routines.ts";
import { run, type Step, type Walk } from "./walk.ts";

/** Rows of a product that are computed at once: with four of eight channels V8 still keeps all sums in registers (measured, x86-64). */
const tallest = 4;

/**
 * out[m][n] += the sum of a[m] b[n] over a walk, which is a matrix product without a copy of either. `out` is the address of a matrix
 * whose rows are `outRow` bytes apart.
 */
export function addProduct({ outer }: Routines, walk: Walk, [m, n]: readonly [number, number], out: number, outRow: number): void {
  const steps: Step[] = [];
  for (const { from, width, first } of chunks(n, 8)) {
    for (let top = 0; top < m; top += tallest) {
      const routine = outer(Math.min(tallest, m - top), width);
      steps.push({ routine, a: 4 * top, b: 4 * from, out: out + top * outRow + 4 * from, outRow, first });
    }
  }
  run(walk, steps);
}

/** out[c] += the sum of a[c] b[c] over a walk, for every channel c. */
export function addProducts({ inner }: Routines, walk: Walk, channels: number, out: number): void {
  eachChannel(inner, walk, channels, out);
}

/** a[c] += b[c] factors[c] at every position of a walk; `factors` is an address. */
export function addMultiples({ spread }: Routines, walk: Walk, channels: number, factors: number): void {
  eachChannel(spread, walk, channels, factors);
}

function eachChannel(make: Routines["inner"], walk: Walk, channels: number, array: number): void {
  const steps = chunks(channels, 16).map(({ from, width, first }) => {
    return { routine: make(width), a: 4 * from, b: 4 * from, out: array + 4 * from, outRow: 0, first };
  });
  run(walk, steps);
}
