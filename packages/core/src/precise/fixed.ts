// Fixed point on BigInt: n stands for n / 2^places.
import { integerRoot } from "./big.ts";

/** ln 2 */
export const ln2: (places: number) => bigint = remembered(
  (places) => 18n * arcs(26n, places, 1n) - 2n * arcs(4801n, places, 1n) + 8n * arcs(8749n, places, 1n),
);

/** pi/2, by Machin's formula. */
export const halfPi: (places: number) => bigint = remembered((places) => 8n * arcs(5n, places, -1n) - 2n * arcs(239n, places, -1n));

/** The square root of pi. */
export const rootPi: (places: number) => bigint = remembered((places) => integerRoot((2n * halfPi(places)) << BigInt(places)));

/** A double, rounded down. */
export function fixed(x: number, places: number): bigint {
  const shift = Math.max(-1000, Math.min(60 - Math.ceil(Math.log2(Math.abs(x))), 1000));
  return x === 0 ? 0n : shifted(BigInt(Math.floor(x * 2 ** shift)), places - shift);
}

/** n * 2^k, rounded down. */
export function shifted(n: bigint, k: number): bigint {
  return k < 0 ? n >> BigInt(-k) : n << BigInt(k);
}

/** As a double. */
export function toDouble(n: bigint, places: number): number {
  const excess = Math.max(0, places - 1000);
  return Number(shifted(n, -excess)) * 2 ** (excess - places);
}

/** e^r, for |r| below 1. */
export function exponential(r: bigint, places: number): bigint {
  const halvings = 4 + Math.floor(Math.sqrt(places) / 2);
  const wide = BigInt(places + 2 * halvings);
  const small = shifted(r, halvings);
  let term = 1n << wide;
  let total = term;
  for (let n = 1n; term !== 0n; n++) {
    term = ((term * small) >> wide) / n;
    total += term;
  }
  for (let n = 0; n < halvings; n++) total = (total * total) >> wide;
  return shifted(total, -2 * halvings);
}

/** sin(r) for `first` = 1, cos(r) for 0; for |r| below 1. */
export function circular(r: bigint, places: number, first: 0n | 1n): bigint {
  const wide = BigInt(places);
  const square = (r * r) >> wide;
  let term = first === 1n ? r : 1n << wide;
  let total = term;
  for (let n = 2n; term !== 0n; n += 2n) {
    term = -((term * square) >> wide) / ((n - 1n + first) * (n + first));
    total += term;
  }
  return total;
}

/** atanh(t) for `sign` = 1, atan(t) for -1; for small t. */
export function arc(t: bigint, places: number, sign: 1n | -1n): bigint {
  const wide = BigInt(places);
  const square = (sign * (t * t)) >> wide;
  let power = t;
  let total = t;
  for (let n = 3n, term = t; term !== 0n; n += 2n) {
    power = (power * square) >> wide;
    term = power / n;
    total += term;
  }
  return total;
}

/** arc(1/n) */
function arcs(n: bigint, places: number, sign: 1n | -1n): bigint {
  let power = (1n << BigInt(places)) / n;
  let total = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= sign * n * n;
    total += power / k;
  }
  return total;
}

function remembered(compute: (places: number) => bigint): (places: number) => bigint {
  const known = new Map<number, bigint>();
  return (places) => {
    const value = known.get(places) ?? compute(places);
    known.set(places, value);
    return value;
  };
}
