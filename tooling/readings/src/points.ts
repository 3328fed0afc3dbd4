/** Values of x of every size, none at a place where functions have kinks, and as many of both signs. */
export const points: readonly number[] = Array.from({ length: 60 }, (_, i) => Math.fround(1.0371 * 2 ** (-20 + i / 2.07))).flatMap((x) => [
  x,
  -x,
]);

/** Elements that are reduced together. */
export const width = 6;

/** The values of the input of that place: the same as those of x, in another order. */
export function inputs(place: number): readonly number[] {
  return points.map((_, i) => points[(i * 7 + place * 13) % points.length] ?? 0);
}

/** A gradient of the output. */
export const dy: readonly number[] = points.map((_, i) => Math.cos(3 * i + 1));

/** Values along the axis that is reduced, of a size at which nothing overflows. */
export function rows(values: readonly number[]): readonly number[] {
  return values.map((value) => Math.atan(value) * 3 + value / 1e5);
}
