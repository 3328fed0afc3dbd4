import type { Interval } from "./interval.ts";

/** A place in a picture: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** Points joined by straight lines. */
export type Line = readonly Point[];

/** The parts of `line` whose y lies in `rows`, cut where it leaves them. */
export function clip(line: Line, rows: Interval): readonly Line[] {
  const parts: Point[][] = [[]];
  for (const [index, point] of line.entries()) {
    const inside = crossing(line[index - 1] ?? point, point, rows);
    if (inside?.entered !== undefined) parts.at(-1)?.push(inside.entered);
    if (inside !== undefined) parts.at(-1)?.push(inside.end);
    if (inside === undefined || inside.left) parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
}

/** The segment from a to b within `rows`: where it enters, if it begins outside, where it ends, and whether it leaves there. */
function crossing(
  a: Point,
  b: Point,
  rows: Interval,
): { readonly entered?: Point; readonly end: Point; readonly left: boolean } | undefined {
  if (Math.max(a[1], b[1]) < rows.lo || Math.min(a[1], b[1]) > rows.hi) return undefined;
  const start = cut(b, a, rows);
  const end = cut(a, b, rows);
  return { ...(start === a ? {} : { entered: start }), end, left: end !== b };
}

/** The last point of the way from `inner` to `outer` that lies in `rows`. */
function cut(inner: Point, outer: Point, rows: Interval): Point {
  const edge = Math.min(Math.max(outer[1], rows.lo), rows.hi);
  if (edge === outer[1]) return outer;
  const share = (edge - inner[1]) / (outer[1] - inner[1]);
  return [inner[0] + share * (outer[0] - inner[0]), edge];
}

/** Points along a line, so far apart. */
export function dotted(line: Line, gap: number): readonly Point[] {
  return line.flatMap((end, i) => {
    const start = line[i - 1] ?? end;
    const count = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / gap));
    return Array.from({ length: count }, (_, k): Point => {
      const share = (k + 1) / count;
      return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    });
  });
}

/** The same line without the points that lie within `tolerance` of what is left (Ramer 1972; Douglas and Peucker 1973). */
export function thin(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1]);
  const waiting: (readonly [first: number, last: number])[] = [[0, line.length - 1]];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [first, last] = part;
    const { index, distance } = farthest(line, first, last);
    if (distance <= tolerance) continue;
    kept.add(index);
    waiting.push([first, index], [index, last]);
  }
  return line.filter((_, index) => kept.has(index));
}

function farthest(line: Line, first: number, last: number): { readonly index: number; readonly distance: number } {
  const [a = [0, 0], b = [0, 0]]: readonly (Point | undefined)[] = [line[first], line[last]];
  let [index, distance] = [first, 0];
  for (let i = first + 1; i < last; i++) {
    const away = toSegment(line[i] ?? a, a, b);
    if (away > distance) [index, distance] = [i, away];
  }
  return { index, distance };
}

/** The distance of a point from the segment between a and b. */
function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
