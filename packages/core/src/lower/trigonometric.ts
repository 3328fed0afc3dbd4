import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import { atanOver, cosOf, sinOver } from "./coefficients.generated.ts";
import { requireDouble } from "./exponential.ts";
import { polynomial } from "./polynomial.ts";

/** How x is brought within a quarter turn. */
export interface Turn {
  /** pi/2 in parts, all but the last so short that k times them is exact. */
  readonly halfPi: readonly number[];
  /** The largest rest that is taken. */
  readonly bound: number;
}

/** Parts of 33 bits (fdlibm, e_rem_pio2.c), for |k| < 2^20. */
export const halfPiParts = [
  1.57079632673412561417, 6.0771005063039659766e-11, 2.0222662487111664558e-21, 8.47842766036889956997e-32,
] as const;

const double: Turn = {
  halfPi: halfPiParts,
  bound: 0.7854,
};

/** The magnitude up to which the reduction keeps its digits. */
export const turns: number = 2 ** 20;

/** The sine. Beyond `turns` it only stays between -1 and 1. */
export function sin(b: Assembler, x: Value): Value {
  return b.has("sin") ? b.call("sin", x) : inDouble(b, x, 0);
}

/** The cosine. Beyond `turns` it only stays between -1 and 1. */
export function cos(b: Assembler, x: Value): Value {
  return b.has("cos") ? b.call("cos", x) : inDouble(b, x, 1);
}

/** The inverse tangent: a polynomial up to 1, pi/2 - atan(1/x) beyond. */
export function atan(b: Assembler, x: Value): Value {
  return b.has("atan") ? b.call("atan", x) : arctangent(b, x);
}

/** The inverse tangent, by steps alone. */
export function arctangent(b: Assembler, x: Value): Value {
  const one = b.constant(1);
  const magnitude = b.step("abs", x);
  const far = b.step("less", one, magnitude);
  const t = b.step("where", far, b.step("div", one, x), x);
  const near = b.step("mul", t, polynomial(b, atanOver, b.step("mul", t, t)));
  const quarter = b.step("where", b.step("less", x, b.constant(0)), b.constant(-Math.PI / 2), b.constant(Math.PI / 2));
  return b.step("where", far, b.step("sub", quarter, near), near);
}

function inDouble(b: Assembler, x: Value, quarter: 0 | 1): Value {
  requireDouble(b, "sin");
  return turned(b, x, quarter, double);
}

/** The sine of x + quarter * pi/2, by steps alone. */
export function turned(b: Assembler, x: Value, quarter: 0 | 1, { halfPi, bound }: Turn): Value {
  const k = b.step("round", b.step("mul", x, b.constant(2 / Math.PI)));
  const far = halfPi.reduce((rest, part) => b.step("sub", rest, b.step("mul", k, b.constant(part))), x);
  const rest = b.step("max", b.step("min", far, b.constant(bound)), b.constant(-bound));
  const square = b.step("mul", rest, rest);
  const sine = b.step("mul", rest, polynomial(b, sinOver, square));
  const { isOdd, isLater } = phaseOf(b, k, quarter);
  const value = b.step("where", isOdd, polynomial(b, cosOf, square), sine);
  return b.step("where", isLater, b.step("neg", value), value);
}

/** Masks: whether k + quarter is odd, so that a cosine is meant, and whether it is 2 or 3 modulo 4, so that the sign changes. */
export function phaseOf(b: Assembler, k: Value, quarter: 0 | 1): { readonly isOdd: Value; readonly isLater: Value } {
  const phase = modulo4(b, quarter === 0 ? k : b.step("add", k, b.constant(1)));
  const fromEven = b.step("abs", b.step("sub", b.step("abs", b.step("sub", phase, b.constant(2))), b.constant(1)));
  return { isOdd: b.step("less", fromEven, b.constant(0.5)), isLater: b.step("less", b.constant(1.5), phase) };
}

/** k - 4 floor(k / 4), for an integer k. */
function modulo4(b: Assembler, k: Value): Value {
  const floor = b.step("round", b.step("sub", b.step("mul", k, b.constant(0.25)), b.constant(0.375)));
  return b.step("sub", k, b.step("mul", floor, b.constant(4)));
}
