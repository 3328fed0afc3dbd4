import { atPlace, placeOf } from "../float32/bits.ts";
import { random } from "./random.ts";

/** `size` seeded random float32s of both signs, one in each of `size` equal stretches of the float32s from `lo` to `hi`. */
export function strata(size: number, lo: number, hi: number, seed: number): readonly number[] {
  const next = random(seed);
  const [first, last] = [placeOf(lo), placeOf(hi)];
  const width = (last - first) / Math.ceil(size / 2);
  return Array.from({ length: size }, (_, i) => {
    const place = Math.floor(first + (Math.floor(i / 2) + next()) * width);
    return i % 2 === 0 ? atPlace(place) : -atPlace(place);
  });
}
