import type { Decimal } from "decimal.js";
import { arithmetic, pi } from "../decimal/arithmetic.ts";
import { atan, cos, sin } from "../decimal/circular.ts";
import { erf, erfcx } from "../decimal/error-function.ts";
import { expm1 } from "../decimal/exponential.ts";

/** A function that a lowering approximates by a polynomial on an interval, and how far the exact one must go. */
export interface Kernel {
  readonly meaning: string;
  readonly f: (x: Decimal) => Decimal;
  readonly lo: Decimal;
  readonly hi: Decimal;
  /** The largest relative error of the fast polynomial. */
  readonly fast: number;
  /** The largest relative error of the exact polynomial. */
  readonly exact: number;
}

/** The arithmetic of every approximation: 55 digits. */
const D = arithmetic(55);
const one = new D(1);
// An argument may leave its interval by the rounding of its reduction.
const slack = 1.0001;
const halfLn2 = new D(2).ln().div(2).times(slack);
const quarterTurn = pi(55).div(4).times(slack).pow(2);

/** The kernels of core's lowerings, by the name of their table. */
export const kernels: Readonly<Record<string, Kernel>> = {
  // Its fast error counts three times less in e^r = 1 + r P(r), so degree 6 is enough.
  expm1Over: kernel("expm1(r) / r on |r| <= ln(2) / 2", over(expm1), halfLn2.neg(), halfLn2, { fast: 2 ** -32 }),
  // Its exact form is for where nothing amplifies an error.
  exp2m1Over: kernel("(2^r - 1) / r on |r| <= 1/2", over(exp2m1), one.div(-2).times(slack), one.div(2).times(slack), {
    fast: 2 ** -32,
    exact: 2 ** -43,
  }),
  atanhOver: kernel(
    "atanh(s) / s in z = s^2 on [0, 0.0295], s = (m - 1) / (m + 1) for m in [sqrt(1/2), sqrt(2)]",
    overRoot(atanh),
    0,
    0.0295,
  ),
  atanhOverWide: kernel("atanh(s) / s in z = s^2 on [0, 1/9], s = e / (2 + e) for e in [0, 1]", overRoot(atanh), 0, one.div(9)),
  erfOver: kernel("erf(x) / x in z = x^2 on [0, 1]", overRoot(erf), 0, 1),
  erfcScaled: kernel("(1 + 2x) e^(x^2) erfc(x) in t = (x - 3.75) / (x + 3.75) on [-1, 1], x in [0, inf)", scaledErfc, -1, 1, {
    exact: 2 ** -48,
  }),
  erfLog: kernel("-log(erfc(x)) / 2x in t = (x - 6.5) / (x + 6.5), x in [0, 6]", logErfc, -1, one.div(-25), { exact: 2 ** -48.5 }),
  sinOver: kernel("sin(r) / r in z = r^2, |r| <= pi/4", overRoot(sin), 0, quarterTurn),
  cosOf: kernel("cos(r) in z = r^2, |r| <= pi/4", (z) => cos(z.sqrt()), 0, quarterTurn),
  atanOver: kernel("atan(x) / x in z = x^2 on [0, 1]", overRoot(atan), 0, 1, { exact: 2 ** -48 }),
};

const mishSlopeZero = zeroOf(mishSlope, -1.19, 0.267);
const geluSlopeZero = zeroOf(geluSlope, 0.75, -0.43);

/** By Newton's method, whose slope may be a rough one. */
function zeroOf(f: (x: Decimal) => Decimal, start: number, slope: number): Decimal {
  return Array.from({ length: 60 }).reduce<Decimal>((x) => x.minus(f(x).div(slope)), new D(start));
}

/** f(x) / (x - zero). */
function overZero(f: (x: Decimal) => Decimal, zero: Decimal, x: Decimal): Decimal {
  return f(x).div(x.minus(zero));
}

/** A function that single precision approximates, by a polynomial whose coefficients are float32s. */
export type SingleKernel = Omit<Kernel, "fast" | "exact"> & {
  /** The first coefficients: a sum that starts with them rounds less. */
  readonly leading: readonly number[];
  /** The largest relative error. */
  readonly bound: number;
};

/** The kernels of core's lowering to single precision within an interval. */
export const singleKernels: Readonly<Record<string, SingleKernel>> = {
  expOf: { meaning: "e^r on |r| <= ln(2) / 2", f: (r) => r.exp(), lo: halfLn2.neg(), hi: halfLn2, leading: [1, 1], bound: 2 ** -28 },
  // It is added to 2 s, which is 25 times larger or more.
  atanhBeyond: single(
    "(2 atanh(s) - 2 s) / s^3 in z = s^2 on [0, 1/9], s = e / (2 + e) for e in [0, 1]",
    beyondTwice,
    0,
    one.div(9).times(slack),
    2 ** -21,
  ),
  // It is added to x, which is 75 times larger or more.
  tanhBeyond: single("(tanh(x) - x) / x^3 in z = x^2 on [0, 1/25]", tanhBeyond, 0, one.div(25).times(slack), 2 ** -20),
  mishSlopeOver: single(
    `mish'(x) / (x - z) in t = x + 3/4 on [-0.75, 0.75], z = ${mishSlopeZero.toFixed(18)} where it is 0`,
    (t) => overZero(mishSlope, mishSlopeZero, t.minus("0.75")),
    "-0.75",
    "0.75",
    2 ** -25.5,
  ),
  normalTail: single("Phi(-y) in s = y - 1/2, y in [0, 1.1]", (s) => normalTail(s.plus("0.5")), "-0.5", "0.6", 2 ** -26),
  geluTail: single(
    "y Phi(-y) e^(y^2 / 2) in u = (y - 25/16) / (y + 4), y in [1.1, 13.3]",
    (u) => geluTail(unmapped(u, 25 / 16, 4)),
    mapped(1.1, 25 / 16, 4),
    mapped(13.3, 25 / 16, 4),
    2 ** -26.5,
  ),
  geluSlopeOver: single(
    `gelu'(-y) / (y - z) in s = y - 3/4, y in [0, 1.5], z = ${geluSlopeZero.toFixed(18)} where it is 0`,
    (s) => overZero(geluSlope, geluSlopeZero, s.plus("0.75")),
    "-0.75",
    "0.75",
    2 ** -25,
  ),
  millsRatio: single(
    "Phi(-y) / phi(y) in u = (y - 3) / (y + 3), y in [1.5, 13.3]",
    (u) => mills(unmapped(u, 3, 3)),
    mapped(1.5, 3, 3),
    mapped(13.3, 3, 3),
    2 ** -22.5,
  ),
};

function single(meaning: string, f: (x: Decimal) => Decimal, lo: Decimal.Value, hi: Decimal.Value, bound: number): SingleKernel {
  return { meaning, f, lo: new D(lo), hi: new D(hi), leading: [], bound };
}

/** (y - middle) / (y + knot), and its inverse. */
function mapped(y: number, middle: number, knot: number): Decimal {
  return new D(y).minus(middle).div(new D(y).plus(knot));
}

function unmapped(u: Decimal, middle: number, knot: number): Decimal {
  return u.times(knot).plus(middle).div(one.minus(u));
}

function kernel(
  meaning: string,
  f: (x: Decimal) => Decimal,
  lo: Decimal | number,
  hi: Decimal | number,
  { fast = 2 ** -28, exact = 2 ** -51 }: Partial<Pick<Kernel, "fast" | "exact">> = {},
): Kernel {
  return { meaning, f, lo: new D(lo), hi: new D(hi), fast, exact };
}

/** f(x) / x, for an f of slope 2/sqrt(pi) or 1 at 0. */
function over(f: (x: Decimal) => Decimal): (x: Decimal) => Decimal {
  // A point that near to 0 has the limit's value to 55 digits.
  const nearZero = new D("1e-80");
  return (x) => (x.isZero() ? f(nearZero).div(nearZero) : f(x).div(x));
}

function overRoot(f: (x: Decimal) => Decimal): (z: Decimal) => Decimal {
  const quotient = over(f);
  return (z) => quotient(z.sqrt());
}

function exp2m1(x: Decimal): Decimal {
  return expm1(x.times(new D(2).ln()));
}

function atanh(x: Decimal): Decimal {
  return x.atanh();
}

function beyondTwice(z: Decimal): Decimal {
  // So near to 0 it has the limit's value to half of the digits, which is enough.
  const s = D.max(z.sqrt(), "1e-14");
  return s.atanh().minus(s).times(2).div(s.pow(3));
}

/** The slope of x tanh(softplus(x)), with g = e^x. */
function mishSlope(x: Decimal): Decimal {
  const g = x.exp();
  const n = g.times(g.plus(2));
  const both = n.plus(2);
  return n.div(both).plus(x.times(4).times(g).times(g.plus(1)).div(both.pow(2)));
}

function tanhBeyond(z: Decimal): Decimal {
  const x = D.max(z.sqrt(), "1e-14");
  return x.tanh().minus(x).div(x.pow(3));
}

/** e^(y^2 / 2) Phi(-y), of the normal distribution. */
function scaledTail(y: Decimal): Decimal {
  return erfcx(y.div(new D(2).sqrt())).div(2);
}

function bell(y: Decimal): Decimal {
  return y.times(y).div(-2).exp();
}

function normalTail(y: Decimal): Decimal {
  return scaledTail(y).times(bell(y));
}

function mills(y: Decimal): Decimal {
  return scaledTail(y).times(pi(55).times(2).sqrt());
}

function geluTail(y: Decimal): Decimal {
  return scaledTail(y).times(y);
}

/** The slope of gelu at -y. */
function geluSlope(y: Decimal): Decimal {
  return bell(y).times(scaledTail(y).minus(y.div(pi(55).times(2).sqrt())));
}

function logErfc(t: Decimal): Decimal {
  if (t.eq(-1)) return one.div(pi(55).sqrt());
  const x = unmapped(t, 6.5, 6.5);
  return erfcx(x).ln().neg().plus(x.times(x)).div(x.times(2));
}

function scaledErfc(t: Decimal): Decimal {
  if (t.eq(1)) return new D(2).div(pi(55).sqrt());
  const x = unmapped(t, 3.75, 3.75);
  return x.times(2).plus(1).times(erfcx(x));
}
