import { evaluate, type Term } from "@gofz/core";

/** Float32 inputs over all binades that matter here, both signs, and the tails where a float32 result fades. */
export function probes(): Float32Array {
  const magnitudes = Array.from({ length: 4096 }, (_, i) => 2 ** (-20 + (27 * i) / 4096) * (1 + ((i * 7919) % 4096) / 2 ** 24));
  return Float32Array.from(magnitudes.flatMap((x) => [x, -x]));
}

/** The largest error of `values` against the term's true values at `x`, in float32 units in the last place; NaN counts as infinite. */
export function largestUlp(term: Term, x: Float32Array, values: ArrayLike<number>): number {
  let largest = 0;
  for (const [i, at] of x.entries()) {
    const expected = evaluate(term, { x: at });
    if (Math.abs(expected) < 2 ** -126) continue;
    const ulp = 2 ** (Math.floor(Math.log2(Math.abs(expected))) - 23);
    const error = Math.abs((values[i] ?? Number.NaN) - expected) / ulp;
    largest = error <= largest ? largest : Number.isNaN(error) ? Infinity : error;
  }
  return largest;
}
