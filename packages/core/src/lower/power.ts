import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import { exp } from "./exponential.ts";
import { log } from "./logarithm.ts";

/** The largest exponent that is multiplied out. */
export const mostFactors = 64;

/** x^y: multiplied out for a small integer or half-integer y, e^(y log x) for any other. */
export function power(b: Assembler, x: Value, y: Value): Value {
  const exponent = b.constantAt(y);
  if (exponent === undefined || !Number.isInteger(2 * exponent) || Math.abs(exponent) > mostFactors) return exponential(b, x, y);
  const whole = integerPower(b, x, Math.floor(Math.abs(exponent)));
  const positive = Number.isInteger(exponent) ? whole : b.step("mul", whole, b.step("sqrt", x));
  return exponent < 0 ? b.step("div", b.constant(1), positive) : positive;
}

/** Whether x^y has a value for a negative x, as far as is known: for whole exponents alone. */
export function takesNegative(b: Assembler, x: Value, y: Value): boolean {
  const exponent = b.constantAt(y);
  return !b.isPositive(x) && (exponent === undefined || Number.isInteger(exponent));
}

/** How far y is from the whole number next to it. */
export function distanceFromWhole(b: Assembler, y: Value): Value {
  return b.step("abs", b.step("sub", y, b.step("round", y)));
}

function exponential(b: Assembler, x: Value, y: Value): Value {
  if (!takesNegative(b, x, y)) return exp(b, exponentOf(b, x, y));
  const magnitude = exp(b, exponentOf(b, b.step("abs", x), y));
  const isOdd = b.step("less", b.constant(0), distanceFromWhole(b, b.step("mul", y, b.constant(0.5))));
  const signed = b.step("where", isOdd, b.step("neg", magnitude), magnitude);
  const isBetween = b.step("less", b.constant(0), distanceFromWhole(b, y));
  const negative = b.step("where", isBetween, b.constant(Number.NaN), signed);
  return b.step("where", b.step("less", x, b.constant(0)), negative, magnitude);
}

/** y log x; 0 for y = 0, where x may be 0 or infinite. */
function exponentOf(b: Assembler, x: Value, y: Value): Value {
  const product = b.step("mul", y, log(b, x));
  if (b.constantAt(y) !== undefined) return product;
  // NaN stays NaN.
  return b.step("where", b.step("less", b.constant(0), b.step("abs", y)), product, b.step("mul", y, b.constant(0)));
}

function integerPower(b: Assembler, x: Value, n: number): Value {
  if (n === 0) return b.constant(1);
  if (n === 1) return x;
  const half = integerPower(b, x, Math.floor(n / 2));
  const square = b.step("mul", half, half);
  return n % 2 === 0 ? square : b.step("mul", square, x);
}
