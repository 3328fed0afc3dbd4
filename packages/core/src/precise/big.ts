// Floats of any precision on BigInt, whose exponents do not end: no result overflows on the way.
import { type Bounded, joint } from "./arithmetic.ts";

/** mantissa * 2^exponent, or a zero, an infinity or NaN. */
export interface Big {
  readonly mantissa: bigint;
  readonly exponent: bigint;
  readonly special: number | undefined;
}

/** A float; exponents end at 2^1020, so that doubles hold them. */
export function float(mantissa: bigint, exponent: bigint): Big {
  if (mantissa === 0n) return special(0);
  return { mantissa, exponent: exponent > endless ? endless : exponent < -endless ? -endless : exponent, special: undefined };
}

/** A zero, an infinity or NaN. */
export function special(x: number): Big {
  return { mantissa: 0n, exponent: 0n, special: x };
}

/** A double as it is. */
export function big(x: number): Big {
  if (x === 0 || !Number.isFinite(x)) return special(x);
  const k = Math.max(-1074, Math.floor(Math.log2(Math.abs(x))) - 53);
  const half = Math.trunc(k / 2);
  return float(BigInt(x / 2 ** half / 2 ** (k - half)), BigInt(k));
}

/** log2 |a|; -Infinity for 0. */
export function size(a: Big): number {
  return a.special === undefined ? Number(a.exponent) + log2(a.mantissa) : Math.log2(Math.abs(a.special));
}

/** log2 |a / b| */
export function ratio(a: Big, b: Big): number {
  if (a.special !== undefined || b.special !== undefined) return size(a) - size(b);
  return Number(a.exponent - b.exponent) + log2(a.mantissa) - log2(b.mantissa);
}

/** Where a's first bit stands, or one higher. */
export function top(a: Big): number {
  return Number(a.exponent) + length(a.mantissa);
}

/** -a */
export function opposite(a: Big): Big {
  return a.special === undefined ? { ...a, mantissa: -a.mantissa } : special(-a.special);
}

/** As a double, which may be infinite or 0. */
export function nearest(a: Big): number {
  if (a.special !== undefined) return a.special;
  const sign = a.mantissa < 0n ? -1 : 1;
  if (top(a) > 1030) return sign * Infinity;
  if (top(a) < -1200) return sign * 0;
  const excess = Math.max(0, length(a.mantissa) - 80);
  const k = Number(a.exponent) + excess;
  const half = Math.trunc(k / 2);
  return Number(a.mantissa >> BigInt(excess)) * 2 ** half * 2 ** (k - half);
}

/** mantissa * 2^exponent with so many bits; `doubt` is what it has already. */
export function rounded(mantissa: bigint, exponent: bigint, bits: number, doubt: number = -Infinity): Bounded<Big> {
  const excess = BigInt(Math.max(0, length(mantissa) - bits));
  const kept = mantissa >> excess;
  const isExact = kept << excess === mantissa;
  return { value: float(kept, exponent + excess), doubt: isExact ? doubt : joint(doubt, 2 - bits) };
}

/** a + b */
export function plus(a: Big, b: Big, bits: number): Bounded<Big> {
  const distance = Number(a.exponent - b.exponent);
  const gap = distance + length(a.mantissa) - length(b.mantissa);
  if (Math.abs(gap) > bits + 8) return { value: gap > 0 ? a : b, doubt: -bits };
  if (distance < 0) return rounded(a.mantissa + (b.mantissa << BigInt(-distance)), a.exponent, bits);
  return rounded((a.mantissa << BigInt(distance)) + b.mantissa, b.exponent, bits);
}

/** a * b */
export function times(a: Big, b: Big, bits: number): Bounded<Big> {
  return rounded(a.mantissa * b.mantissa, a.exponent + b.exponent, bits, doubtOfEnds(a.exponent, b.exponent));
}

/** a / b */
export function over(a: Big, b: Big, bits: number): Bounded<Big> {
  const shift = BigInt(Math.max(0, bits + 4 + length(b.mantissa) - length(a.mantissa)));
  const shifted = a.mantissa << shift;
  const q = shifted / b.mantissa;
  const doubt = q * b.mantissa === shifted ? -Infinity : -bits;
  return rounded(q, a.exponent - shift - b.exponent, bits, joint(doubt, doubtOfEnds(a.exponent, -b.exponent)));
}

/** The square root. */
export function root(a: Big, bits: number): Bounded<Big> {
  if (a.mantissa < 0n) return { value: special(Number.NaN), doubt: -Infinity };
  const least = BigInt(Math.max(0, 2 * bits + 8 - length(a.mantissa)));
  const shift = least + ((a.exponent - least) & 1n);
  const shifted = a.mantissa << shift;
  const r = integerRoot(shifted);
  return rounded(r, (a.exponent - shift) / 2n, bits, r * r === shifted ? -Infinity : -bits);
}

/** The greatest integer whose square is not above n. */
export function integerRoot(n: bigint): bigint {
  let x = 1n << BigInt((length(n) >> 1) + 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** How many bits |n| has, or one more. */
export function length(n: bigint): number {
  return Math.floor(log2(n)) + 1;
}

function log2(n: bigint): number {
  const x = Math.abs(Number(n));
  return x < Infinity ? Math.log2(x) : 960 + log2(n >> 960n);
}

const endless = 1n << 1020n;
const greatest = 1n << 1008n;

/** What stands at the end of the exponents cancels into nothing that is known. */
function doubtOfEnds(a: bigint, b: bigint): number {
  const e = a + b;
  return isEnd(a) && isEnd(b) && !isEnd(e) ? Infinity : -Infinity;
}

/** Whether an exponent is what stands for one that is too great to be known. */
export function isEnd(exponent: bigint): boolean {
  return exponent > greatest || -exponent > greatest;
}
