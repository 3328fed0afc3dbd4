import type { Interval } from "./interval.ts";
import { clip, type Line, type Point, thin } from "./line.ts";
import type { Scale } from "./scale.ts";

/** The least distance of two places that a function is asked at: what still changes within it is a jump. */
const nearest = 1e-7;

/** How far, in places, a line may lie from the graph. */
const tolerance = 0.05;

/**
 * The graph of `f` between the ends of the scales, as lines that nowhere join the two sides of a jump or pole. `breaks` are numbers at
 * which f may jump; others are found where f changes within no distance.
 */
export function trace(f: (x: number) => number, x: Scale, y: Scale, breaks: readonly number[]): readonly Line[] {
  const [first, last] = [x.at(x.domain.lo), x.at(x.domain.hi)];
  const rows = { lo: Math.min(y.at(y.domain.lo), y.at(y.domain.hi)), hi: Math.max(y.at(y.domain.lo), y.at(y.domain.hi)) };
  const inner = breaks.map(x.at).filter((place) => place > first && place < last);
  const ends = [first, ...new Set(inner.sort((a, b) => a - b)), last];
  const at = (place: number): Point => [place, value(f, x.from(place), y, x.from(nearest) - x.from(0))];
  const pieces = ends.slice(1).map((end, i) => piece(at, { lo: ends[i] ?? first, hi: end }, rows));
  return joined(pieces.flat()).flatMap((line) => clip(line, rows).map((part) => thin(part, tolerance)));
}

/** The place of f(x); beside x, where f has no value in a single point. */
function value(f: (x: number) => number, x: number, y: Scale, beside: number): number {
  const result = f(x);
  return y.at(Number.isNaN(result) ? f(x + beside) : result);
}

/** The graph between two breaks, without the breaks themselves. */
function piece(at: (place: number) => Point, { lo, hi }: Interval, rows: Interval): readonly Line[] {
  const count = Math.max(2, Math.ceil((hi - lo) / 4));
  const [from, to] = [lo + nearest, hi - nearest];
  const nodes = Array.from({ length: count + 1 }, (_, i) => at(from + ((to - from) * i) / count));
  const lines: Point[][] = [[]];
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1];
    if (before !== undefined) refine(at, before, node, rows, lines);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => line.filter(([, y]) => Number.isFinite(y))).filter(({ length }) => length > 0);
}

/** Where between two points the graph is looked at: not in the middle, where a symmetric jump shows nothing. */
const share = 0.46;

/** Adds the graph behind `a` up to `b` to the last of `lines`, or begins another behind a jump. */
function refine(at: (place: number) => Point, a: Point, b: Point, rows: Interval, lines: Point[][]): void {
  const middle = at(a[0] + share * (b[0] - a[0]));
  const points = [a, middle, b];
  if (b[0] - a[0] < nearest) {
    const jumps = !(Math.abs(a[1] - b[1]) < 0.5);
    if (jumps) lines.push([b]);
    else lines.at(-1)?.push(b);
    return;
  }
  if (isStraight(points) || points.every(([, y]) => y < rows.lo) || points.every(([, y]) => y > rows.hi) || points.every(isNowhere)) {
    lines.at(-1)?.push(b);
    return;
  }
  refine(at, a, middle, rows, lines);
  refine(at, middle, b, rows, lines);
}

function isStraight([a = [0, 0], middle = [0, 0], b = [0, 0]]: readonly Point[]): boolean {
  return Math.abs(a[1] + share * (b[1] - a[1]) - middle[1]) < tolerance;
}

function isNowhere([, y]: Point): boolean {
  return !Number.isFinite(y);
}

/** Lines that meet, at a break where nothing jumps, as one. */
function joined(lines: readonly Line[]): readonly Line[] {
  const result: Point[][] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const [end, start] = [last?.at(-1), line[0]];
    const meets = end !== undefined && start !== undefined && start[0] - end[0] < 4 * nearest && Math.abs(start[1] - end[1]) < 0.5;
    if (meets) last?.push(...line);
    else result.push([...line]);
  }
  return result;
}
