import { OptionError } from "./errors.ts";

/** The place of an axis, counted from the first; that of a scalar is its only one. Throws OptionError if x has no such axis. */
export function placeOf({ shape }: { readonly shape: readonly (number | null)[] }, axis = -1): number {
  const rank = Math.max(shape.length, 1);
  const place = axis < 0 ? axis + rank : axis;
  if (place < 0 || place >= rank)
    throw new OptionError("axis", String(axis), `Take one from ${-rank} to ${rank - 1}: x has the shape [${shape.join()}].`);
  return place;
}

/** A shape of three axes with the same elements, of which the second is the axis at `place`. */
export function blocks(shape: readonly number[], place: number): [number, number, number] {
  return [sizeOf(shape.slice(0, place)), shape[place] ?? 1, sizeOf(shape.slice(place + 1))];
}

/** How many elements a tensor of this shape has. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}
