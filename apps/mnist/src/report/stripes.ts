/** Pixels of a line before it shows what is below. */
const STRIPE = 10;

/**
 * Curves of backends that agree lie upon each other: the upper ones leave out what shows those below, so that each is seen as often. The pixels
 * that the curve of this place, from below, draws and leaves out in turn; none is a whole line.
 */
export function stripes(place: number, count: number): readonly number[] {
  return place === 0 ? [] : [(count - place) * STRIPE, place * STRIPE];
}
