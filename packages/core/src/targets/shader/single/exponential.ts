import { expm1Over } from "../../../lower/coefficients.generated.ts";
import { ln2 } from "../../../lower/exponential.ts";
import { polynomial } from "../../../lower/polynomial.ts";
import type { Assembler } from "../../../program/assembler.ts";
import type { Value } from "../../../program/program.ts";

/** e^x. Beyond these bounds it is 0 or infinity; 2^k is put in by halves, as k may lie outside the range of exponents. */
export function exp(b: Assembler, x: Value): Value {
  const clamped = b.step("max", b.step("min", x, b.constant(89)), b.constant(-104));
  const k = b.step("round", b.step("mul", clamped, b.constant(Math.LOG2E)));
  const high = b.step("sub", clamped, b.step("mul", k, b.constant(ln2.f32.high)));
  const rest = b.step("sub", high, b.step("mul", k, b.constant(ln2.f32.low)));
  const half = b.step("round", b.step("mul", k, b.constant(0.5)));
  const power = b.step("add", b.step("mul", rest, polynomial(b, expm1Over, rest)), b.constant(1));
  return b.step("mul", b.step("mul", power, b.step("pow2", half)), b.step("pow2", b.step("sub", k, half)));
}

/** e^x - 1: a polynomial where the difference would cancel. */
export function expm1(b: Assembler, x: Value): Value {
  const near = b.step("less", b.step("abs", x), b.constant(Math.LN2 / 2));
  return b.step("where", near, b.step("mul", x, polynomial(b, expm1Over, x)), b.step("sub", b.call("exp", x), b.constant(1)));
}

/** t / (t + 2) with t = e^(2x) - 1; at 2x = 40 it has long been 1. */
export function tanh(b: Assembler, x: Value): Value {
  const t = b.call("expm1", b.step("min", b.step("add", x, x), b.constant(40)));
  return b.step("div", t, b.step("add", t, b.constant(2)));
}
