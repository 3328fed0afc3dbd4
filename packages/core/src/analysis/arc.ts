import type { Cell } from "./cell.ts";
import type { Graph } from "./graph.ts";
import { type Interval, interval, middle } from "./interval.ts";
import { type Limit, limitAt } from "./limits.ts";
import type { Piece } from "./pieces.ts";
import { signs } from "./signs.ts";

/** A piece on which the function has values: the signs of its derivatives, and where it tends at its ends. */
export interface Arc {
  readonly from: Interval;
  readonly to: Interval;
  readonly proven: boolean;
  readonly graph: Graph;
  /** Where it rises and falls. */
  readonly slopes: readonly Cell[];
  /** Where it is convex and concave. */
  readonly bends: readonly Cell[];
  readonly start: Limit;
  readonly end: Limit;
}

/** The arcs of a function's pieces; `at` is its value at x, which at the edge of its domain may be another than the limit. */
export function arcsOf(pieces: readonly Piece[], at: (x: number) => number): readonly Arc[] {
  const proven = pieces.every((piece) => piece.proven);
  return pieces.flatMap(({ graph, from, to }, i) => {
    if (graph === undefined) return [];
    const whole = arc(graph, { from, to, proven });
    const edges = [
      ...(pieces[i - 1]?.graph === undefined ? [{ x: from, limit: whole.start.value }] : []),
      ...(pieces[i + 1]?.graph === undefined ? [{ x: to, limit: whole.end.value }] : []),
    ];
    return [edges.every(({ x, limit }) => isContinued(x, limit, at)) ? whole : arc(graph, { from, to, proven: false })];
  });
}

function isContinued(x: Interval, limit: Interval, at: (x: number) => number): boolean {
  const value = Math.abs(x.lo) === Infinity ? Number.NaN : at(middle(x));
  return !Number.isFinite(value) || Math.abs(value - middle(limit)) <= 1e-9 * Math.max(1, Math.abs(value));
}

function arc(graph: Graph, { from, to, proven }: Omit<Piece, "graph">): Arc {
  const x = interval(from.lo, to.hi);
  const lazy: { slopes?: readonly Cell[]; bends?: readonly Cell[] } = {};
  const whole: Arc = {
    from,
    to,
    proven,
    graph,
    get slopes() {
      lazy.slopes ??= signs(graph.slope, x, { slopes: whole.bends });
      return lazy.slopes;
    },
    get bends() {
      lazy.bends ??= signs(graph.slope.slope, x);
      return lazy.bends;
    },
    start: limitAt(graph, from, -1),
    end: limitAt(graph, to, 1),
  };
  return whole;
}
