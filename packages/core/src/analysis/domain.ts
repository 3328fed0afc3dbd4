import { type Interval, interval, middle } from "./interval.ts";
import { type Known, known } from "./known.ts";
import type { Piece } from "./pieces.ts";

/** Where the function has finite values: a hole of one point parts two intervals. `at` is its value at x. */
export function domainOf(pieces: readonly Piece[], at: (x: number) => number): Known<readonly Interval[]> {
  const result: Interval[] = [];
  for (const { graph, from, to } of pieces) {
    const [lo, hi, last] = [middle(from), middle(to), result.at(-1)];
    if (graph === undefined) continue;
    if (last !== undefined && last.hi === lo && Number.isFinite(at(lo))) result[result.length - 1] = interval(last.lo, hi);
    else result.push(interval(lo, hi));
  }
  return known(
    result,
    pieces.every((piece) => piece.proven),
  );
}
