import { halfPi } from "../../precise/doubled.ts";
import type { Assembler } from "../../program/assembler.ts";
import { arctangent, halfPiParts, phaseOf } from "../trigonometric.ts";
import { chosen, constantPair, minus, negated, over, plus, reduced, times } from "./arithmetic.ts";
import { type Pair, quickSum, single } from "./error-free.ts";
import { inverseProducts, series } from "./series.ts";

/** The sine, of x below 2^20. */
export function sin(b: Assembler, x: Pair): Pair {
  return turned(b, x, 0);
}

/** The cosine, of x below 2^20. */
export function cos(b: Assembler, x: Pair): Pair {
  return turned(b, x, 1);
}

/** The inverse tangent. */
export function atan(b: Assembler, x: Pair): Pair {
  const one = single(b.constant(1));
  const isFar = b.step("less", b.constant(1), b.step("abs", x.hi));
  const t = chosen(b, isFar, over(b, one, x), x);
  const guess = arctangent(b, t.hi);
  const { sine, cosine } = circular(b, single(guess));
  // sin(atan(t) - guess) = (t cos(guess) - sin(guess)) cos(atan(t)), and the angle is as small as a rounding.
  const rest = minus(b, times(b, t, cosine), sine).hi;
  const length = b.step("sqrt", b.step("add", b.constant(1), b.step("mul", t.hi, t.hi)));
  const near = quickSum(b, guess, b.step("div", rest, length));
  const quarter = constantPair(b, halfPi);
  const far = chosen(b, b.step("less", x.hi, b.constant(0)), negated(b, plus(b, quarter, near)), minus(b, quarter, near));
  return chosen(b, isFar, far, near);
}

function turned(b: Assembler, x: Pair, quarter: 0 | 1): Pair {
  const k = b.step("round", b.step("mul", x.hi, b.constant(2 / Math.PI)));
  const { sine, cosine } = circular(b, reduced(b, x, k, halfPiParts));
  const { isOdd, isLater } = phaseOf(b, k, quarter);
  const value = chosen(b, isOdd, cosine, sine);
  return chosen(b, isLater, negated(b, value), value);
}

/** Of an angle of at most pi/4. */
function circular(b: Assembler, x: Pair): { readonly sine: Pair; readonly cosine: Pair } {
  const square = negated(b, times(b, x, x));
  const sine = times(b, x, series(b, square, inverseProducts(steps(3)), 6));
  return { sine, cosine: series(b, square, inverseProducts(steps(2)), 6) };
}

/** The factors by which the factorials of odd numbers grow from 1!, or those of even numbers from 0!. */
function steps(first: 2 | 3): readonly number[] {
  return Array.from({ length: 12 }, (_, n) => (first + 2 * n) * (first + 2 * n - 1));
}
