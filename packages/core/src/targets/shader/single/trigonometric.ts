import { arctangent, type Turn, turned } from "../../../lower/trigonometric.ts";
import type { Assembler } from "../../../program/assembler.ts";
import type { Value } from "../../../program/program.ts";

/**
 * k times a part is exact for |k| < 2^13 (the first two as in Cephes, sinf.c). The bound is a little more than pi/4: near a tie the rounded
 * product gives the other k.
 */
const single: Turn = { halfPi: [1.5703125, 4.837512969970703125e-4, 7.549533620476723e-8, 2.563344151594519e-12], bound: 0.787 };

/** The sine, of full precision up to 2^13; beyond it only stays between -1 and 1. */
export function sin(b: Assembler, x: Value): Value {
  return turned(b, x, 0, single);
}

/** The cosine, of full precision up to 2^13; beyond it only stays between -1 and 1. */
export function cos(b: Assembler, x: Value): Value {
  return turned(b, x, 1, single);
}

/** The inverse tangent. */
export const atan: (b: Assembler, x: Value) => Value = arctangent;
