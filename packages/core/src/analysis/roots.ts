// Roots and powers over intervals.
import { everything, type Interval, interval, magnitude, over, point } from "./interval.ts";
import { above, below } from "./rounding.ts";

/** The square root, where a is not negative. */
export function squareRoot(a: Interval): Interval {
  if (!(a.hi >= 0)) return everything;
  return interval(a.lo > 0 ? rootDown(a.lo) : 0, rootUp(a.hi));
}

function rootDown(x: number): number {
  const r = Math.sqrt(x);
  return r * r === x && Number.isInteger(r) && r < 2 ** 26 ? r : below(r);
}

function rootUp(x: number): number {
  const r = Math.sqrt(x);
  return r * r === x && Number.isInteger(r) && r < 2 ** 26 ? r : above(r);
}

/** a ^ b: of a negative a only where b is one integer. */
export function power(a: Interval, b: Interval): Interval {
  if (b.lo === b.hi && Number.isInteger(b.lo)) return integerPower(a, b.lo);
  if (!(a.hi >= 0)) return everything;
  const lo = Math.max(a.lo, 0);
  // a^b is monotone in a and in b, so that its bounds stand at the corners.
  const corners = [lo, a.hi].flatMap((base) => [b.lo, b.hi].map((exponent) => corner(base, exponent)));
  if (corners.some(Number.isNaN)) return interval(0, Infinity);
  return interval(Math.max(0, below(Math.min(...corners), 16)), above(Math.max(...corners), 16));
}

/** base ^ exponent at the corner of a box, infinities as limits. */
function corner(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return base === 0 || base === Infinity || Math.abs(exponent) === Infinity ? Number.NaN : 1;
  return base ** exponent;
}

function integerPower(a: Interval, n: number): Interval {
  if (n === 0) return point(1);
  if (n < 0) return over(point(1), integerPower(a, -n));
  const even = n % 2 === 0;
  const { lo, hi } = even ? magnitude(a) : a;
  return interval(powerDown(lo, n, even), powerUp(hi, n));
}

function powerDown(x: number, n: number, even: boolean): number {
  if (x === 0 || x === 1 || x === -1) return x ** n;
  const p = below(x ** n, 16);
  return even ? Math.max(0, p) : p;
}

function powerUp(x: number, n: number): number {
  return x === 0 || x === 1 || x === -1 ? x ** n : above(x ** n, 16);
}
