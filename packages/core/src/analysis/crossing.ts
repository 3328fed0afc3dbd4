import type { Graph } from "./graph.ts";
import { type Interval, interval, point } from "./interval.ts";

/** Where `g`, which only rises (direction 1) or only falls (-1) on x, may change its sign: as small an interval as can be told. */
export function crossing(g: Graph, x: Interval, direction: 1 | -1): Interval {
  const side = (at: number): number => {
    const { lo, hi } = g.over(point(at));
    return lo === 0 && hi === 0 ? 0 : direction * (lo > 0 ? 1 : hi < 0 ? -1 : Number.NaN);
  };
  const found = halve(x, side);
  if (typeof found === "number") return point(found);
  // In `found.doubt` the rounding hides the sign: its edges are as far as the sign is known.
  const { lo, hi, doubt } = found;
  return interval(
    edge(lo, doubt, (at) => side(at) < 0),
    edge(hi, doubt, (at) => side(at) > 0),
  );
}

interface Bracket extends Interval {
  /** A point in between whose side can't be told. */
  readonly doubt: number;
}

/** The zero itself, or points on both sides of it. */
function halve({ lo, hi }: Interval, side: (at: number) => number): number | Bracket {
  let [left, right] = [lo, hi];
  for (let at = lo < 0 && hi > 0 ? 0 : lo / 2 + hi / 2; ; at = left / 2 + right / 2) {
    if (at <= left || at >= right) return { lo: left, hi: right, doubt: left };
    const s = side(at);
    if (s === 0) return at;
    if (Number.isNaN(s)) return { lo: left, hi: right, doubt: at };
    if (s < 0) left = at;
    else right = at;
  }
}

/** The last point between `known` and `doubt` at which `holds`, but for a sixteenth of where they differ. */
function edge(known: number, doubt: number, holds: (at: number) => boolean): number {
  let [good, bad] = [known, doubt];
  for (let n = 0; n < 60 && good !== bad; n++) {
    const at = good / 2 + bad / 2;
    if (at === good || at === bad) break;
    if (holds(at)) good = at;
    else bad = at;
  }
  return good;
}
