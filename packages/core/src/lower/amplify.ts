import type { Assembler } from "../program/assembler.ts";
import type { Native, Value } from "../program/program.ts";
import { type Accuracy, isExact, rounded } from "./accuracy.ts";
import { nothing, product, quotient, sum } from "./amplify-arithmetic.ts";
import { type Follower, pure, type Rule } from "./follower.ts";
import { log } from "./logarithm.ts";
import { distanceFromWhole, takesNegative } from "./power.ts";

/** Exponents of e beyond this leave the doubles. */
const reach = 745;

/** An error that is taken as it is; a larger one is measured. */
const fair = 2 ** 9;

const perNat = Math.LOG2E;

/** How far a result is wrong, and against what that is measured. */
type Extent = Pick<Accuracy, "units" | "scale">;

/** The error of the exponential itself in units, beside its roundings: that of 2^r and that of the exponent, twice where it is of a logarithm. */
function shortfall({ b }: Follower): number {
  return b.options.brief === true ? 2 ** 11 : 0;
}

/** What it adds, in units, that a target's own function stands at the bottom: exp and log are good to 2 ULP of a double there, tanh to 7. */
function borrowed({ b }: Follower, native: Native, units: number): number {
  return b.has(native) ? units : 0;
}

/** The relative error of e^x is the absolute one of x. */
function exponential(f: Follower, result: Value, x: Value, own: number): Extent {
  const p = tamed(f, x);
  const units = p.units * Math.min(reach, 2 ** p.hi) + own;
  return measured(f, result, p, units, p.units + own, () => f.scale(x));
}

/** What is like e^x below 0; above, the relative error is no more than that of x, times the factor. */
function logistic(f: Follower, result: Value, x: Value, own: number, factor = 1): Extent {
  const p = tamed(f, x);
  const steepest = f.b.isPositive(x) ? 1 : Math.min(reach, 2 ** p.hi);
  const rate = (): Value => (p.scale === undefined ? f.b.step("neg", x) : unlessAbove(f, x, p.scale));
  return measured(f, result, p, factor * p.units * steepest + own, factor * p.units + own, rate);
}

/** The scale of x; 2 where x is above 0 and at most half of it has cancelled, since its relative error is at most twice that of the parts. */
function unlessAbove({ b }: Follower, x: Value, scale: Value): Value {
  return b.step("where", b.step("less", b.step("mul", scale, b.constant(0.5)), x), b.constant(2), scale);
}

/** An exponent, given up where it may have underflowed or overflowed and that would show. */
function tamed(f: Follower, x: Value): Accuracy {
  if (f.of(x).small > -70) f.raised(x);
  if (f.of(x).large < 10) f.lowered(x);
  return f.of(x);
}

/** So many units at most, if they are few; else those against the result times the rate, where that is above 1. */
function measured(f: Follower, result: Value, p: Accuracy, units: number, perRate: number, rate: () => Value): Extent {
  const own = shortfall(f);
  if (p.scale === undefined && units <= fair) return { units: units + own };
  return { units: perRate + own, scale: f.b.step("mul", result, f.b.step("max", rate(), f.b.constant(1))) };
}

/** The ends of e^x, or of what is like it. */
function growth(f: Follower, x: Value, units: number, scale: Value | undefined): Accuracy {
  const { hi, top } = f.of(x);
  const far = Math.min(perNat * 2 ** Math.min(hi, 12), 1023);
  const high = Math.min(far, perNat * Math.max(top, 0));
  const positive = f.b.isPositive(x);
  return rounded(units, positive ? 0 : -far, high, {
    top: Math.exp(top),
    small: far >= 1000 && !positive ? -1020 : -Infinity,
    large: high >= 1000 ? 1020 : Infinity,
    ...(scale === undefined ? {} : { scale }),
  });
}

/** A function between -2 and 2 that takes over no more than the relative error of its argument. */
const contraction =
  (own: number, called = 0): Rule =>
  (f, _result, x) => {
    f.settled(x);
    const { units, lo, small, isZero, top } = f.lowered(x);
    return rounded(units + own + borrowed(f, "tanh", called) + shortfall(f), Math.min(lo, 0) - 1, 1, {
      isZero,
      top: Math.min(top, 2),
      small: small + 1,
    });
  };

const wave: Rule = (f, result, x) => {
  const p = f.lowered(x);
  if (p.hi > 20) f.doubt(f.b.step("less", f.b.constant(2 ** 20), f.b.step("abs", x)));
  const lo = Math.min(p.lo, 0) - 62;
  if (isExact(p) || (p.units === 0 && p.scale === undefined)) return rounded(3, lo, 0, { isZero: true, small: p.small });
  const scale = f.b.step("add", f.scale(x), f.b.step("abs", result));
  return rounded(p.units + 3, lo, 0, { isZero: true, small: p.small, scale });
};

/** The smaller of two, or the larger. */
const extreme =
  (isLarger: boolean): Rule =>
  (f, _result, x, y) => {
    const [p, q] = [f.of(x), f.of(y)];
    if (x === y) return p;
    const top = isLarger ? Math.max(p.top, q.top) : Math.min(p.top, q.top);
    if (p.scale === undefined && q.scale === undefined) return { ...either(p, q, undefined), top };
    tie(f, x, y);
    const [first, second] = isLarger ? [y, x] : [x, y];
    const scale = f.b.step("where", f.b.step("less", x, y), f.scale(first), f.scale(second));
    return { ...either(p, q, scale), top };
  };

/** One of two. */
function either(p: Accuracy, q: Accuracy, scale: Value | undefined): Accuracy {
  return {
    units: Math.max(p.units, q.units),
    bits: Math.max(p.bits, q.bits),
    lo: Math.min(p.lo, q.lo),
    hi: Math.max(p.hi, q.hi),
    isZero: p.isZero || q.isZero,
    top: Math.max(p.top, q.top),
    small: Math.max(p.small, q.small),
    large: Math.min(p.large, q.large),
    ...(scale === undefined ? {} : { scale }),
  };
}

/** Which of two is larger is not known where they differ by no more than their errors. */
function tie(f: Follower, x: Value, y: Value): void {
  const [p, q] = [f.of(x), f.of(y)];
  if (x === y || (isExact(p) && isExact(q))) return;
  const { b } = f;
  const noise = b.constant(2 ** -51 * (Math.max(p.units, q.units) + 1));
  const parts = b.step("mul", b.step("add", f.scale(x), f.scale(y)), noise);
  f.doubt(b.step("less", b.step("abs", b.step("sub", x, y)), parts));
}

/** x^y: multiplied out, or e^(y log x). */
function power(f: Follower, result: Value, x: Value, y: Value): Accuracy {
  const { b } = f;
  const n = b.constantAt(y);
  if (n !== undefined && Number.isInteger(2 * n) && Math.abs(n) <= 64) return multiplied(f, x, n);
  const p = pure(f, x);
  const q = pure(f, y);
  if (takesNegative(b, x, y) && !isExact(q)) f.doubt(maybeWhole(b, x, y));
  const own = (3 + borrowed(f, "log", 2)) * reach + shortfall(f);
  const units = (n === undefined ? Infinity : Math.abs(n) * p.units) + own;
  if (p.units + q.units === 0 || units <= fair) return growthOf(units < Infinity ? units : own);
  const exponent = b.step("abs", b.step("mul", y, log(b, x)));
  const rate = b.step("max", b.step("max", b.step("abs", y), exponent), b.constant(1));
  return growthOf(p.units + q.units + 5 + borrowed(f, "log", 4) + shortfall(f), b.step("mul", result, rate));
}

/** A negative base, and an exponent that its error may make whole. */
function maybeWhole(b: Assembler, x: Value, y: Value): Value {
  const noise = b.step("mul", b.step("max", b.step("abs", y), b.constant(1)), b.constant(2 ** -30));
  const isNear = b.step("less", distanceFromWhole(b, y), noise);
  return b.step("where", isNear, b.step("less", x, b.constant(0)), isNear);
}

function growthOf(units: number, scale?: Value): Accuracy {
  return rounded(units, -1023, 1023, { small: -1020, large: 1020, isZero: true, ...(scale === undefined ? {} : { scale }) });
}

function multiplied(f: Follower, x: Value, n: number): Accuracy {
  const count = Math.abs(n);
  const p = pure(f, x);
  const bits = Number.isInteger(n) && n > 0 ? n * p.bits : Infinity;
  const isShort = bits <= 53;
  const units = count * p.units + (isShort ? 0 : Math.ceil(count));
  const [lo, hi] = [count * p.lo, count * p.hi];
  if (n >= 0) return rounded(units, lo, hi, { isZero: p.isZero && n > 0, bits: isShort ? bits : Infinity });
  return rounded(units + 0.5, -hi, -lo, {
    small: hi > 1023 ? -1020 : -Infinity,
    large: p.isZero || lo < -1022 ? 1018 : Infinity,
  });
}

/** How each operator carries the error of its arguments to its result, and what it adds. */
export const rules: Readonly<Record<string, Rule>> = {
  add: (f, _result, x, y) => sum(f, x, y, !((f.b.isPositive(x) && f.b.isPositive(y)) || (f.of(x).top <= 0 && f.of(y).top <= 0))),
  sub: (f, _result, x, y) =>
    x === y
      ? nothing(f, x)
      : {
          ...sum(f, x, y, !(f.b.isPositive(x) && f.of(y).top <= 0)),
          top: f.b.isPositive(y) ? f.of(x).top : Infinity,
        },
  mul: (f, _result, x, y) => product(f, x, y),
  div: (f, _result, x, y) => quotient(f, x, y),
  neg: (f, _result, x) => ({ ...f.of(x), top: f.b.isPositive(x) ? 0 : Infinity }),
  abs: (f, _result, x) => ({ ...f.of(x), top: Infinity }),
  sqrt(f, _result, x) {
    f.settled(x);
    f.raised(x);
    const { units, lo, hi, isZero, large } = f.of(x);
    return rounded(units / 2 + 0.5, lo / 2 - 1, hi / 2 + 1, { isZero, large: large / 2 });
  },
  min: extreme(false),
  max: extreme(true),
  less(f, _result, x, y) {
    for (const value of [x, y]) f.raised(value);
    if (f.of(x).hi > f.of(y).large - 2 || f.of(y).hi > f.of(x).large - 2) [x, y].map(f.lowered);
    tie(f, x, y);
    return rounded(0, 0, 0, { bits: 1, isZero: true });
  },
  exp(f, result, x) {
    const { units, scale } = exponential(f, result, x, 2 + borrowed(f, "exp", 2));
    return growth(f, x, units, scale);
  },
  expm1(f, result, x) {
    const { units, scale: steep } = exponential(f, result, x, 4 + borrowed(f, "exp", 26));
    const p = f.of(x);
    const { hi, large } = growth(f, x, units, undefined);
    const { b } = f;
    // What is added keeps the relative error of x, where the result is near 0.
    const scale = steep === undefined ? undefined : b.step("mul", b.step("add", b.step("abs", result), b.constant(1)), f.scale(x));
    return rounded(units, Math.min(p.lo, 0) - 1, Math.max(hi, 0), {
      isZero: p.isZero,
      top: p.top <= 0 ? 0 : Infinity,
      small: p.small + 1,
      large,
      ...(scale === undefined ? {} : { scale }),
    });
  },
  log(f, result, x) {
    const p = pure(f, x);
    const { b } = f;
    const own = 3 + borrowed(f, "log", 2);
    const lo = isExact(p) ? -26 : -54;
    const more = { isZero: true, large: p.isZero ? 1000 : Infinity };
    if (isExact(p) || p.units === 0) return rounded(own, lo, 10, more);
    return rounded(p.units + own, lo, 10, { ...more, scale: b.step("max", b.step("abs", result), b.constant(1)) });
  },
  log1p(f, result, x) {
    const { b } = f;
    const own = 4 + borrowed(f, "log", 10);
    f.lowered(x);
    if (b.isPositive(x)) {
      const { units, scale, lo, small, isZero } = f.of(x);
      return rounded(units + own, Math.min(lo, 0) - 1, 10, { isZero, small: small + 1, ...(scale === undefined ? {} : { scale }) });
    }
    const p = f.settled(x);
    const more = { isZero: true, small: p.small + 1, large: 1000 };
    if (isExact(p)) return rounded(own, Math.min(p.lo, 0) - 1, 10, more);
    const distance = b.step("abs", b.step("add", x, b.constant(1)));
    // At -1 both the result and its error are infinite, and neither is the smaller.
    f.doubt(b.step("less", distance, b.constant(2 ** -44)));
    const rest = b.step("div", b.step("abs", x), distance);
    return rounded(p.units + own, Math.min(p.lo, 0) - 1, 10, { ...more, scale: b.step("max", b.step("abs", result), rest) });
  },
  sin: wave,
  cos: wave,
  atan: contraction(4),
  tanh: contraction(6, 8),
  erf: contraction(8, 32),
  erfc(f, result, x) {
    f.settled(x);
    const p = f.lowered(x);
    const { b } = f;
    const own = (isExact(p) ? 12 : 400) + borrowed(f, "exp", 2) + shortfall(f);
    const ends = { small: -1020, isZero: false };
    if (1500 * p.units + own <= fair) return rounded(1500 * p.units + own, -1023, 1, ends);
    // The square is rounded, and what it is wrong by counts as the square does; below 0 all that is taken from 2.
    const square = b.step("mul", x, b.step("max", x, b.constant(0)));
    const scale = b.step("mul", result, b.step("add", square, b.constant(1)));
    return rounded(2 * p.units + 14 + borrowed(f, "exp", 2) + shortfall(f), -1023, 1, { ...ends, scale });
  },
  sigmoid(f, result, x) {
    const { units, scale } = logistic(f, result, x, 4 + borrowed(f, "exp", 2));
    const { lo } = growth(f, x, units, scale);
    return rounded(units, lo - 1, 0, { small: lo < -1000 ? -1019 : -Infinity, ...(scale === undefined ? {} : { scale }) });
  },
  softplus(f, result, x) {
    const { units, scale } = logistic(f, result, x, 5 + borrowed(f, "exp", 2), 1.5);
    const { lo } = growth(f, x, units, scale);
    const { hi, large } = f.of(x);
    return rounded(units, lo - 1, Math.max(hi, 0) + 1, {
      small: lo < -1000 ? -1019 : -Infinity,
      large: large - 1,
      ...(scale === undefined ? {} : { scale }),
    });
  },
  pow: power,
  where(f, _result, condition, x, y) {
    const [p, q] = [f.of(x), f.of(y)];
    const scaled = p.scale !== undefined || q.scale !== undefined;
    return either(p, q, scaled ? f.b.step("where", condition, f.scale(x), f.scale(y)) : undefined);
  },
};
