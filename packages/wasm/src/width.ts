import type { Format } from "@gofz/core";

/** How four float32 elements become v128s of a program's format, and back. */
export interface Width {
  /** The v128s that four elements fill, from one v128 of singles. */
  readonly widen: readonly ((singles: string) => string)[];
  /** One v128 of singles, from as many v128s as there are. */
  readonly narrow: (...parts: string[]) => string;
  /** The same values as v128s of doubles, for sums. */
  readonly doubles: (...parts: string[]) => readonly string[];
  readonly multiply: string;
  readonly bitmask: string;
}

const low = (singles: string): string => `(f64x2.promote_low_f32x4 ${singles})`;
const high = (singles: string): string => low(`(i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 ${singles} ${singles})`);
const demote = (doubles: string): string => `(f32x4.demote_f64x2_zero ${doubles})`;

/** The two formats. */
export const widths: Readonly<Record<Format, Width>> = {
  f32: {
    widen: [(singles) => singles],
    narrow: (singles = "") => singles,
    doubles: (singles = "") => [low(singles), high(singles)],
    multiply: "f32x4.mul",
    bitmask: "i32x4.bitmask",
  },
  f64: {
    widen: [low, high],
    narrow: (a = "", b) =>
      b === undefined ? demote(a) : `(i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 ${demote(a)} ${demote(b)})`,
    doubles: (...parts) => parts,
    multiply: "f64x2.mul",
    bitmask: "i64x2.bitmask",
  },
};
