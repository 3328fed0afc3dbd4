/** A number that stands for a true value, which lies within 2^doubt of it relative to the number: exact where the doubt is -Infinity. */
export interface Bounded<N> {
  readonly value: N;
  readonly doubt: number;
  /** Of a 0 that stands for what is too small to be told from it: what remains of parts that are below every double. */
  readonly isTiny?: true;
}

/** A function of numbers that are neither 0 nor infinite nor NaN, taken as exact, with the doubt of its own rounding. */
export type Rounding<N> = (...args: N[]) => Bounded<N>;

/** Numbers of some precision. */
export interface Arithmetic<N> {
  /** A double as it is. */
  readonly of: (x: number) => N;
  /** What `a` is where it is a zero, an infinity or NaN, else undefined. */
  readonly special: (a: N) => number | undefined;
  /** -1 or 1. */
  readonly sign: (a: N) => number;
  /** The double nearest to it, which may be infinite or 0. */
  readonly nearest: (a: N) => number;
  /** log2 |a|, about; -Infinity for 0. */
  readonly size: (a: N) => number;
  /** log2 |a / b|, about. */
  readonly ratio: (a: N, b: N) => number;
  readonly negated: (a: N) => N;
  /** a * 2^k, about: never less in magnitude. */
  readonly scaled: (a: N, k: number) => N;
  /** What can't be told from 0, and is below 2^nothing, is 0. */
  readonly nothing: number;
  readonly plus: Rounding<N>;
  readonly times: Rounding<N>;
  readonly over: Rounding<N>;
  readonly root: Rounding<N>;
  readonly exp: Rounding<N>;
  /** For |a| below 1, as is log1p for |a| below 1/2. */
  readonly expm1: Rounding<N>;
  readonly log: Rounding<N>;
  readonly log1p: Rounding<N>;
  readonly sin: Rounding<N>;
  readonly cos: Rounding<N>;
  readonly atan: Rounding<N>;
  readonly erf: Rounding<N>;
  /** For a above 0. */
  readonly erfc: Rounding<N>;
}

/** log2(2^a + 2^b): two doubts together. */
export function joint(a: number, b: number): number {
  const distance = Math.abs(a - b);
  return Math.max(a, b) + (distance < 60 ? Math.log2(1 + 2 ** -distance) : 0);
}

/** The double nearest to a, and what is left; nothing is left of a zero, an infinity or NaN. */
export function split<N>(n: Arithmetic<N>, a: N): { readonly nearest: number; readonly rest: N } {
  const nearest = n.nearest(a);
  if (n.special(a) !== undefined) return { nearest, rest: n.of(0) };
  return { nearest, rest: nearest === 0 || !Number.isFinite(nearest) ? a : n.plus(a, n.of(-nearest)).value };
}
