import type { Value } from "../program/program.ts";

/** What is known of a value of an exact program: how far it may lie from the true one, and how large it can be. Sizes are binary logarithms. */
export interface Accuracy {
  /** The error is at most so many 2^-53 of the scale. */
  readonly units: number;
  /** A value of the program, not negative, that the error is measured against: the parts of a sum. The magnitude itself unless told. */
  readonly scale?: Value;
  /** How many bits it has, if it is what it stands for. */
  readonly bits: number;
  /** No smaller than this, where it is not 0; with a scale, the scale is not. */
  readonly lo: number;
  readonly hi: number;
  readonly isZero: boolean;
  /** The value itself, not its logarithm, is no larger. */
  readonly top: number;
  /** What is smaller may have underflowed: all that is known is that the true value is no larger. -Infinity: nothing. */
  readonly small: number;
  /** What is larger may have overflowed, or is infinite: all that is known is that the true value is no smaller. Infinity: nothing. */
  readonly large: number;
}

/** Exponents of doubles that keep all their digits. */
const range = { lo: -1022, hi: 1023 };

/** A result of float32 is 0, or infinite, beyond. */
export const lost = { small: -170, large: 130 };

/** The largest error of a result that is rounded once to float32, with 0.5001 ULP, in units. */
export const most: number = 2 ** 15.5;

/** A float32. */
export const single: Accuracy = {
  units: 0,
  bits: 24,
  lo: -149,
  hi: 128,
  isZero: true,
  top: Infinity,
  small: -Infinity,
  large: Infinity,
};

/** A constant of a term: perhaps rounded to a double. */
export function constantAccuracy(value: number): Accuracy {
  const size = value === 0 ? 0 : Math.log2(Math.abs(value));
  const isShort = Math.fround(value) === value;
  return {
    ...single,
    units: isShort ? 0 : 0.5,
    bits: isShort ? 24 : Infinity,
    lo: Math.floor(size),
    hi: Math.ceil(size),
    isZero: value === 0,
    top: value,
    large: Number.isFinite(value) ? Infinity : range.hi,
  };
}

/** Of a result with an error of so many units, from `lo` to `hi`; it underflows and overflows where a double does. */
export function rounded(units: number, lo: number, hi: number, more: Partial<Accuracy> = {}): Accuracy {
  const before = more.small ?? -Infinity;
  // Beside what is never so small, an underflow is no more than a rounding.
  const small = before < lo - 60 ? -Infinity : before;
  return {
    ...single,
    isZero: false,
    bits: Infinity,
    ...more,
    units,
    lo,
    hi,
    small: lo < range.lo ? Math.max(small, range.lo) : small,
    large: Math.min(more.large ?? Infinity, hi > range.hi ? range.hi - 3 : Infinity),
  };
}

/** Whether it is the value that it stands for. */
export function isExact({ bits }: Accuracy): boolean {
  return bits < Infinity;
}
