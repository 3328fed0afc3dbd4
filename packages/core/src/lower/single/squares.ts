import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import type { Parts } from "./exponential.ts";

/** Added to a magnitude below 16 and taken away again, it leaves a multiple of 2^-8: the square of that is a float32. */
const magic = 1.5 * 2 ** 15;

/**
 * Values whose parts are known, for an exponential turns what they lose into a factor: squares, multiples of squares, and what begins with
 * the product of two short numbers, which is not rounded.
 */
export interface Squares {
  readonly mul: (x: Value, y: Value) => Value;
  /** Takes note of x + y and x - y. */
  readonly sum: (x: Value, y: Value, value: Value) => Value;
  readonly difference: (x: Value, y: Value, value: Value) => Value;
  readonly partsOf: (value: Value) => Parts | undefined;
}

/** The squares that `b` writes. */
export function squares(b: Assembler): Squares {
  const known = new Map<Value, Parts>();
  /** Sums, with the number that was added; what is left when that is taken away again; and products of two of those. */
  const raised = new Map<Value, Value>();
  const shorts = new Set<Value>();
  const exact = new Set<Value>();
  const mul = (x: Value, y: Value): Value => b.step("mul", x, y);
  const square = (x: Value): Parts => {
    const short = b.step("sub", b.step("add", x, b.constant(magic)), b.constant(magic));
    return { head: mul(short, short), rest: mul(b.step("sub", x, short), b.step("add", x, short)) };
  };
  const multiple = (factor: Value, { head, rest }: Parts): Parts => ({ head: mul(factor, head), rest: mul(factor, rest) });
  return {
    mul(x, y) {
      const value = mul(x, y);
      const parts = known.get(y);
      if (x === y) known.set(value, square(x));
      else if (shorts.has(x) && shorts.has(y)) exact.add(value);
      else if (parts !== undefined && isPower(b.constantAt(x))) known.set(value, multiple(x, parts));
      return value;
    },
    sum(x, y, value) {
      if (b.constantAt(y) !== undefined) raised.set(value, y);
      if (exact.has(x)) known.set(value, { head: x, rest: y, sum: value });
      return value;
    },
    difference(x, y, value) {
      if (raised.get(x) === y) shorts.add(value);
      return value;
    },
    partsOf: (value) => known.get(value),
  };
}

/** Whether it is a power of two, which rounds nothing. */
function isPower(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(Math.log2(value));
}
