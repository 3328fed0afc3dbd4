/** How many numbers lie in each of equal parts of an interval. */
export interface Histogram {
  readonly lo: number;
  readonly hi: number;
  /** Shares of all numbers; what lies outside or is not finite is in none. */
  readonly shares: readonly number[];
  readonly mean: number;
  readonly deviation: number;
}

const PARTS = 40;

/** Of the numbers, over an interval that holds them all. */
export function histogram(data: Float32Array): Histogram {
  let [lo, hi] = [Infinity, -Infinity];
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    lo = Math.min(lo, value);
    hi = Math.max(hi, value);
  }
  if (!(lo < hi)) [lo, hi] = Number.isFinite(lo) ? [lo - 0.5, lo + 0.5] : [0, 1];
  return counted(data, lo, hi);
}

/** Sizes of gradients that a picture shows, as decimal logarithms: below it a step of float32 is lost. */
const SIZES = { lo: -12, hi: 0 } as const;

/** Of the decimal logarithms of the sizes, over an interval that is the same for all. Zeros are in no part. */
export function magnitudes(data: Float32Array): Histogram {
  return counted(
    data.map((value) => Math.log10(Math.abs(value))),
    SIZES.lo,
    SIZES.hi,
  );
}

function counted(data: Float32Array, lo: number, hi: number): Histogram {
  const shares = new Array<number>(PARTS).fill(0);
  let [count, sum, squares] = [0, 0, 0];
  for (const value of data) {
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
    squares += value * value;
    const part = Math.min(PARTS - 1, Math.floor(((value - lo) / (hi - lo)) * PARTS));
    if (part >= 0 && value <= hi) shares[part] = (shares[part] ?? 0) + 1 / data.length;
  }
  const mean = sum / count;
  return { lo, hi, shares, mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
