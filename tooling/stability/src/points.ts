import { atPlace, bisect, neighbour, placeOf } from "@gofz/testkit";

/** Zeros and jumps of a function beyond this many are left out. */
const mostTurns = 3;

const ends: readonly number[] = [0, 2 ** -149, 2 ** -126, 3.4028234663852886e38, Infinity].flatMap((x) => [x, -x]);

/**
 * About 60 float32s: the ends, random ones of all sizes, twice as many of moderate size, and those beside the places where one of the
 * functions changes its sign.
 */
export function points(functions: readonly ((x: number) => number)[], random: () => number): readonly number[] {
  const all = [
    ...ends,
    ...stretches(2, 2 ** -149, 2 ** -126, random),
    ...stretches(12, 2 ** -126, 3.4e38, random),
    ...stretches(24, 2 ** -20, 2 ** 8, random),
    ...functions.flatMap((value) => turns(value, random)).flatMap((x) => [neighbour(x, -2), neighbour(x, -1), x, neighbour(x, 1)]),
  ];
  return [...new Set(all)];
}

/** A random float32 of either sign in each of `size` equal stretches of the float32s from `lo` to `hi`. */
function stretches(size: number, lo: number, hi: number, random: () => number): readonly number[] {
  const [first, last] = [placeOf(lo), placeOf(hi)];
  const width = (last - first) / size;
  return Array.from({ length: size }, (_, i) => atPlace(Math.floor(first + (i + random()) * width)) * (random() < 0.5 ? -1 : 1));
}

/** The first float32s after changes of sign, among those of moderate size. */
function turns(value: (x: number) => number, random: () => number): readonly number[] {
  const grid = [...stretches(60, 2 ** -16, 2 ** 7, random), 0].sort((a, b) => a - b);
  const sign = (x: number): number => Math.sign(value(x));
  const found: number[] = [];
  for (const [i, hi] of grid.entries()) {
    const lo = grid[i - 1];
    if (lo !== undefined && sign(lo) * sign(hi) < 0) found.push(bisect(sign, lo, hi));
    if (found.length === mostTurns) break;
  }
  return found;
}
