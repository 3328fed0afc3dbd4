import { neighbour } from "../float32/bits.ts";

/** Where formulas and formats change: the float range of exp, where tanh, erf and softplus level off, corners of the hard functions. */
const thresholds = [
  0.5,
  0.7071,
  1,
  2,
  3,
  6,
  9.01,
  14.2,
  17,
  20,
  38,
  87.3366,
  88,
  88.7228,
  89,
  103,
  103.972,
  104,
  2 ** 13,
  2 ** 24,
  1.84e19,
] as const;
const extremes = [0, 2 ** -149, 2 ** -127, 2 ** -126, 3.4028234663852886e38] as const;

/** The points that every sample holds: thresholds, `corners` and the extremes with their neighbours, and small integers; both signs. */
export function landmarks(corners: readonly number[] = []): readonly number[] {
  const magnitudes = [...extremes, ...thresholds, ...corners].flatMap((x) => [neighbour(x, -1), Math.fround(x), neighbour(x, 1)]);
  const integers = Array.from({ length: 20 }, (_, n) => n);
  return [...magnitudes, ...integers].flatMap((x) => [x, -x]);
}

/** About `size` powers of two, evenly from the smallest subnormal to the largest, with their neighbours; both signs. */
export function powersOfTwo(size: number): readonly number[] {
  const stride = Math.max(1, Math.ceil((6 * 277) / size));
  const exponents = Array.from({ length: Math.ceil(277 / stride) }, (_, i) => i * stride - 149);
  return exponents.flatMap((k) => [-1, 0, 1].map((step) => neighbour(2 ** k, step))).flatMap((x) => [x, -x]);
}
