import type { Point } from "./line.ts";

/** A rectangle of a picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box with so much more on each side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** How many of the points lie in it. */
export function countIn(box: Box, points: readonly Point[]): number {
  let count = 0;
  for (const [x, y] of points) if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) count++;
  return count;
}

/** Whether `inner` lies in `outer`. */
export function isWithin(inner: Box, outer: Box): boolean {
  const isAcross = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
  return isAcross && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}

/** Whether they have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
