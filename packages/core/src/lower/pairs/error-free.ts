import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";

/** An unevaluated sum of two values of a double program, about 106 bits (Dekker 1971); without `lo`, the first alone. */
export interface Pair {
  readonly hi: Value;
  readonly lo: Value | undefined;
}

/** A double as it is. */
export const single = (hi: Value): Pair => ({ hi, lo: undefined });

/** x + y, where |x| >= |y| or x is 0. */
export function quickSum(b: Assembler, x: Value, y: Value): Pair {
  const hi = b.step("add", x, y);
  return { hi, lo: b.step("sub", y, b.step("sub", hi, x)) };
}

/** x + y without an error (Knuth). */
export function sumOf(b: Assembler, x: Value, y: Value): Pair {
  if (isZero(b, single(x))) return single(y);
  if (isZero(b, single(y))) return single(x);
  const hi = b.step("add", x, y);
  const part = b.step("sub", hi, x);
  return { hi, lo: b.step("add", b.step("sub", x, b.step("sub", hi, part)), b.step("sub", y, part)) };
}

/** x - y without an error. */
export function differenceOf(b: Assembler, x: Value, y: Value): Pair {
  const hi = b.step("sub", x, y);
  if (isZero(b, single(x)) || isZero(b, single(y))) return single(hi);
  const part = b.step("sub", hi, x);
  return { hi, lo: b.step("sub", b.step("sub", x, b.step("sub", hi, part)), b.step("add", y, part)) };
}

/** x y without an error (Dekker); two float32s have an exact product. */
export function productOf(b: Assembler, x: Value, y: Value): Pair {
  const hi = b.step("mul", x, y);
  const [[xHigh, xLow], [yHigh, yLow]] = [split(b, x), split(b, y)];
  if (xLow === undefined && yLow === undefined) return single(hi);
  const parts = [cross(b, xHigh, yLow), cross(b, xLow, yHigh), cross(b, xLow, yLow)].filter((part) => part !== undefined);
  const lo = parts.reduce((sum, part) => b.step("add", sum, part), b.step("sub", b.step("mul", xHigh, yHigh), hi));
  return { hi, lo };
}

/** x in two parts of at most 26 bits. */
function split(b: Assembler, x: Value): readonly [high: Value, low: Value | undefined] {
  const constant = b.constantAt(x);
  if (b.isInput(x) || constant === Math.fround(constant ?? Number.NaN)) return [x, undefined];
  if (constant !== undefined) {
    const multiple = (2 ** 27 + 1) * constant;
    const high = multiple - (multiple - constant);
    return [b.constant(high), b.constant(constant - high)];
  }
  const multiple = b.step("mul", x, b.constant(2 ** 27 + 1));
  const high = b.step("sub", multiple, b.step("sub", multiple, x));
  return [high, b.step("sub", x, high)];
}

/** x y, if both are there. */
export function cross(b: Assembler, x: Value | undefined, y: Value | undefined): Value | undefined {
  return x === undefined || y === undefined ? undefined : b.step("mul", x, y);
}

/** Whether it is the constant 0. */
export function isZero(b: Assembler, { hi, lo }: Pair): boolean {
  return lo === undefined && b.constantAt(hi) === 0;
}
