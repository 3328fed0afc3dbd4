import { atPlace, placeOf } from "../float32/bits.ts";

/** The first float32 after `lo` at which `sign` is no longer what it is at `lo`, where it changes once up to `hi`. */
export function bisect(sign: (x: number) => number, lo: number, hi: number): number {
  let [left, right] = [placeOf(lo), placeOf(hi)];
  const before = sign(lo);
  while (right - left > 1) {
    const middle = Math.floor((left + right) / 2);
    if (sign(atPlace(middle)) === before) left = middle;
    else right = middle;
  }
  return atPlace(right);
}
