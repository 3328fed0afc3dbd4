// The elementary functions of big floats, to so many bits; their arguments are neither 0 nor infinite nor NaN.
import type { Bounded } from "./arithmetic.ts";
import { type Big, big, float, isEnd, length, opposite, over, plus, rounded, special, top } from "./big.ts";
import { arc, circular, exponential, fixed, halfPi, ln2, shifted, toDouble } from "./fixed.ts";

const one = big(1);

/** Where the exponents of e^a end. */
const end = 1000;

/** Angles beyond 2^this are not reduced. */
const farthestAngle = 4000;

/** e^a */
export function exp(a: Big, bits: number): Bounded<Big> {
  if (top(a) > end) return beyond(a);
  const places = bits + 16;
  const { turns, rest } = reduce(a, places, ln2);
  return ofFixed(exponential(rest, places), places, bits, turns);
}

/** e^a - 1, for |a| below 1. */
export function expm1(a: Big, bits: number): Bounded<Big> {
  const lost = -top(a);
  if (lost > bits) return { value: a, doubt: -bits };
  const { value } = plus(exp(a, bits + lost + 8).value, big(-1), bits + 8);
  return { value, doubt: 1 - bits };
}

/** The natural logarithm: of an end of the exponents nothing is known. */
export function log(a: Big, bits: number): Bounded<Big> {
  if (a.mantissa < 0n) return { value: special(Number.NaN), doubt: -Infinity };
  const width = length(a.mantissa);
  const isHigh = a.mantissa >> BigInt(width - 2) === 3n;
  const k = a.exponent + BigInt(isHigh ? width : width - 1);
  // a = 2^k (1 + d), with 1 + d from 3/4 to 3/2.
  const scale = BigInt(isHigh ? width : width - 1);
  const distance = a.mantissa - (1n << scale);
  if (distance === 0n && k === 0n) return { value: special(0), doubt: -Infinity };
  const places = bits + 16 + (k === 0n ? Number(scale) - length(distance) : 0);
  const d = shifted(distance, places - Number(scale));
  const value = ofFixed(k * ln2(places) + logOnePlus(d, places), places, bits);
  return isEnd(a.exponent) ? { ...value, doubt: Infinity } : value;
}

/** log(1 + a), for |a| below 1/2. */
export function log1p(a: Big, bits: number): Bounded<Big> {
  if (-top(a) > bits) return { value: a, doubt: -bits };
  return { value: log(plus(one, a, 2 * bits + 16 + length(a.mantissa)).value, bits).value, doubt: 3 - bits };
}

/** The sine. */
export function sin(a: Big, bits: number): Bounded<Big> {
  return 2 * top(a) < -bits ? { value: a, doubt: -bits } : turned(a, bits, 0);
}

/** The cosine. */
export function cos(a: Big, bits: number): Bounded<Big> {
  return 2 * top(a) < -bits ? { value: one, doubt: -bits } : turned(a, bits, 1);
}

/** The inverse tangent. */
export function atan(a: Big, bits: number): Bounded<Big> {
  if (2 * top(a) < -bits) return { value: a, doubt: -bits };
  if (top(a) > 1) {
    const quarter = ofFixed(a.mantissa < 0n ? -halfPi(bits + 16) : halfPi(bits + 16), bits + 16, bits).value;
    return { value: plus(quarter, opposite(atan(over(one, a, bits).value, bits).value), bits).value, doubt: 6 - bits };
  }
  const places = bits + 16 + Math.max(0, -top(a));
  const x = ofBig(a, places);
  const guess = fixed(Math.atan(toDouble(x, places)), places);
  const [s, c] = [circular(guess, places, 1n), circular(guess, places, 0n)];
  const t = shifted(x * c - shifted(s, places), places) / (shifted(c, places) + x * s);
  return ofFixed(guess + arc(t, places, -1n), places, bits);
}

/** What stands for e^a, to be told from 0 and from what is finite; for an `a` that is such itself, outweighing it. */
function beyond(a: Big): Bounded<Big> {
  const exponent = 1n << (isEnd(a.exponent) ? 1020n : 1012n);
  return { value: float(1n, a.mantissa < 0n ? -exponent : exponent), doubt: -30 };
}

/** log(1 + d), for 1 + d from 3/4 to 3/2: the engine's as a guess g, and 2 atanh(t / (2 + t)) for 1 + t = (1 + d) e^-g. */
function logOnePlus(d: bigint, places: number): bigint {
  const unit = shifted(1n, places);
  const guess = fixed(Math.log1p(toDouble(d, places)), places);
  const t = shifted((unit + d) * exponential(-guess, places), -places) - unit;
  return guess + 2n * arc(shifted(t, places) / (2n * unit + t), places, 1n);
}

function turned(a: Big, bits: number, quarter: 0 | 1): Bounded<Big> {
  if (top(a) > farthestAngle) return { value: one, doubt: 1 };
  const places = bits + 16 + Math.max(0, -top(a));
  const { turns, rest } = reduce(a, places, halfPi);
  const phase = (Number(turns & 3n) + quarter) % 4;
  const value = circular(rest, places, phase % 2 === 0 ? 1n : 0n);
  return ofFixed(phase < 2 ? value : -value, places, bits);
}

/** a = turns * unit + rest, with |rest| at most half a unit. */
function reduce(a: Big, places: number, unit: (places: number) => bigint): { readonly turns: bigint; readonly rest: bigint } {
  const wide = places + Math.max(0, top(a)) + 8;
  const [x, u] = [ofBig(a, wide), unit(wide)];
  const k = (2n * x + u) / (2n * u);
  const turns = 2n * x + u < 0n ? k - 1n : k;
  return { turns, rest: shifted(x - turns * u, places - wide) };
}

/** A float, rounded down; what is too small is 0. */
export function ofBig(a: Big, places: number): bigint {
  return top(a) < -places ? 0n : shifted(a.mantissa, Number(a.exponent) + places);
}

/** n / 2^places * 2^exponent, where n is right but for some units. */
export function ofFixed(n: bigint, places: number, bits: number, exponent: bigint = 0n): Bounded<Big> {
  if (n === 0n) return { value: float(1n, -BigInt(places)), doubt: 10 };
  return rounded(n, exponent - BigInt(places), bits, 9 - length(n));
}
