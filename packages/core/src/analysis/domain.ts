import { type Interval, interval, middle } from "./interval.ts";
import { type Known, known } from "./known.ts";
import type { Piece } from "./pieces.ts";

/**
 * Where the function has finite values: a hole of one point parts two intervals. `at` is its value at x. An end beyond which there are none,
 * and which is known up to a rounding, is taken outward.
 */
export function domainOf(pieces: readonly Piece[], at: (x: number) => number): Known<readonly Interval[]> {
  const result: Interval[] = [];
  for (const [i, { graph, from, to }] of pieces.entries()) {
    if (graph === undefined) continue;
    const lo = pieces[i - 1]?.graph === undefined ? from.lo : middle(from);
    const hi = pieces[i + 1]?.graph === undefined ? to.hi : middle(to);
    const last = result.at(-1);
    if (last !== undefined && last.hi === lo && Number.isFinite(at(lo))) result[result.length - 1] = interval(last.lo, hi);
    else result.push(interval(lo, hi));
  }
  return known(
    result,
    pieces.every((piece) => piece.proven),
  );
}
