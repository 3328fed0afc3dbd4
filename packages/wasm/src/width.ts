import type { Format } from "@gofz/core";
import { type Code, op } from "./code.ts";

/** How four float32 elements become v128s of a program's format, and back. */
export interface Width {
  /** The v128s that four elements fill, from one v128 of singles; undefined for that itself. */
  readonly widen: readonly (((singles: Code) => Code) | undefined)[];
  /** One v128 of singles, from as many v128s as there are. */
  readonly narrow: (...parts: Code[]) => Code;
  /** The same values as v128s of doubles, for sums. */
  readonly doubles: (...parts: Code[]) => readonly Code[];
  readonly multiply: string;
  readonly bitmask: string;
}

const low = (singles: Code): Code => op("f64x2.promote_low_f32x4", singles);
const high = (singles: Code): Code => low(shuffle([8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15], singles, singles));
const demote = (doubles: Code): Code => op("f32x4.demote_f64x2_zero", doubles);

/** The two formats. */
export const widths: Readonly<Record<Format, Width>> = {
  f32: {
    widen: [undefined],
    narrow: (singles = []) => singles,
    doubles: (singles = []) => [low(singles), high(singles)],
    multiply: "f32x4.mul",
    bitmask: "i32x4.bitmask",
  },
  f64: {
    widen: [low, high],
    narrow: (a = [], b = []) => shuffle([0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23], demote(a), demote(b)),
    doubles: (...parts) => parts,
    multiply: "f64x2.mul",
    bitmask: "i64x2.bitmask",
  },
};

/** The bytes of two v128s, those of the second counted from 16. */
export function shuffle(bytes: readonly number[], a: Code, b: Code): Code {
  return op(["i8x16.shuffle", bytes.map(String)], a, b);
}
