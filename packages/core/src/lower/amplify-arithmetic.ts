import type { Value } from "../program/program.ts";
import { type Accuracy, isExact, lost, rounded } from "./accuracy.ts";
import { type Follower, pure } from "./follower.ts";

/** x + y, or x - y: where it cancels, its error is measured against its parts. */
export function sum(f: Follower, x: Value, y: Value, cancels: boolean): Accuracy {
  const isFar = (one: Value, other: Value): boolean => f.of(one).large < Infinity && f.of(other).hi > f.of(one).large - 2;
  if (cancels && (isFar(x, y) || isFar(y, x))) [x, y].map(f.lowered);
  const [p, q] = [f.of(x), f.of(y)];
  const bare = p.scale === undefined && q.scale === undefined;
  const more = {
    isZero: cancels || (p.isZero && q.isZero),
    top: p.top + q.top,
    small: Math.max(p.small, q.small) + 1,
    large: Math.min(p.large, q.large) - 1,
  };
  const hi = Math.max(p.hi, q.hi) + 1;
  const lo = p.isZero ? (q.isZero ? Math.min(p.lo, q.lo) : Math.min(q.lo, Math.max(p.lo, q.lo))) : p.lo;
  const least = p.isZero && q.isZero ? Math.min(p.lo, q.lo) : p.isZero ? q.lo : q.isZero ? lo : Math.max(p.lo, q.lo);
  if (isExact(p) && isExact(q)) return rounded(0.5, cancels ? Math.min(p.lo, q.lo) - 53 : least, hi, more);
  const units = Math.max(p.units, q.units) + 0.5;
  if (bare && !cancels) return rounded(units, least, hi, more);
  return rounded(units, least, hi, { ...more, scale: f.b.step("add", f.scale(x), f.scale(y)) });
}

/** What is smaller, as a binary logarithm, can be multiplied by a few float32s before it matters to a result. */
const nothingMuch = -600;

/**
 * How large, as a binary logarithm, what may have underflowed may get without a doubt where it is multiplied by `other`: an input may be
 * anything, and what has been computed is seldom large where something underflows.
 */
function negligible(small: number, other: Accuracy): number {
  return Math.min(Math.max(nothingMuch, small + (isExact(other) ? 128 : 16)), lost.small - 1);
}

/** Doubts where x may have underflowed and what it is multiplied by, or divided by, is so large, or so small, that it would show. */
function shown(f: Follower, x: Value, by: Value, isFactor: boolean): void {
  const { b } = f;
  const { small } = f.of(x);
  const most = negligible(small, f.of(by));
  const isTiny = f.isTiny(x);
  const size = b.step("abs", by);
  const isLarge = isFactor ? b.step("less", b.constant(2 ** (most - small)), size) : b.step("less", size, b.constant(2 ** (small - most)));
  f.doubt(b.step("where", isTiny, isLarge, isTiny));
}

/** x * y: where one factor may underflow or overflow, the other may bring it back. */
export function product(f: Follower, x: Value, y: Value): Accuracy {
  const isHarmful = (one: Value, other: Value): boolean => f.of(one).small + f.of(other).hi > lost.small;
  const isHuge = (one: Value, other: Value): boolean => {
    const { isZero, scale, lo } = f.of(other);
    return f.of(one).large < Infinity && (isZero || scale !== undefined || f.of(one).large + lo < lost.large);
  };
  for (const [one, other] of [
    [x, y],
    [y, x],
  ] as const) {
    if (isHarmful(one, other)) shown(f, one, other, true);
    if (isHuge(one, other)) f.lowered(one);
  }
  const smallest = (one: Value, other: Value): number =>
    isHarmful(one, other) ? negligible(f.of(one).small, f.of(other)) : f.of(one).small + f.of(other).hi;
  const [p, q] = [f.of(x), f.of(y)];
  const bits = p.bits + q.bits;
  const more = {
    bits: bits <= 53 ? bits : Infinity,
    isZero: p.isZero || q.isZero,
    top: (p.top <= 0 && f.b.isPositive(y)) || (q.top <= 0 && f.b.isPositive(x)) ? 0 : Infinity,
    small: Math.max(smallest(x, y), smallest(y, x)),
    large: Math.min(p.large + q.lo, q.large + p.lo),
  };
  const units = p.units + q.units + (bits <= 53 ? 0 : 0.5);
  const [lo, hi] = [p.lo + q.lo, p.hi + q.hi];
  if (p.scale === undefined && q.scale === undefined) return rounded(units, lo, hi, more);
  const [a, c] = [x, y].map((value) => f.b.step("abs", value)) as [Value, Value];
  const parts = [
    ...(p.scale === undefined ? [] : [f.b.step("mul", p.scale, c)]),
    ...(q.scale === undefined || x === y ? [] : [f.b.step("mul", a, q.scale)]),
  ];
  return rounded(units, lo, hi, { ...more, scale: parts.reduce((one, other) => f.b.step("max", one, other)) });
}

/** x / y */
export function quotient(f: Follower, x: Value, y: Value): Accuracy {
  if (x === y) {
    pure(f, x);
    return rounded(0, 0, 0, { bits: 1, top: 1 });
  }
  f.settled(y);
  f.raised(y);
  const q = f.of(y);
  const isHarmful = f.of(x).small - q.lo > lost.small;
  if (isHarmful) shown(f, x, y, false);
  if (f.of(x).large < Infinity && (q.large < Infinity || f.of(x).large - q.hi < lost.large)) f.lowered(x);
  if (f.of(y).large < Infinity && f.of(x).hi - f.of(y).large > lost.small) f.lowered(y);
  const p = f.of(x);
  const of = f.of(y);
  return rounded(p.units + of.units + 0.5, p.lo - of.hi, p.hi - of.lo, {
    isZero: p.isZero,
    top: (p.top <= 0 && f.b.isPositive(y)) || (of.top <= 0 && f.b.isPositive(x)) ? 0 : Infinity,
    small: Math.max(isHarmful ? negligible(p.small, of) : p.small - of.lo, of.large < Infinity ? p.hi - of.large : -Infinity),
    large: Math.min(p.large - of.hi, of.isZero ? lost.large * 4 : Infinity),
    ...(p.scale === undefined ? {} : { scale: f.b.step("div", p.scale, f.b.step("abs", y)) }),
  });
}

/** What is left of a finite value without itself. */
export function nothing(f: Follower, x: Value): Accuracy {
  f.lowered(x);
  return rounded(0, 0, 0, { bits: 1, isZero: true, top: 0 });
}
