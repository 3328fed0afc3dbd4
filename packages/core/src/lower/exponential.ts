import { UnsupportedError } from "../errors.ts";
import type { Assembler } from "../program/assembler.ts";
import type { Format, Value } from "../program/program.ts";
import { expm1Over } from "./coefficients.generated.ts";
import { polynomial } from "./polynomial.ts";

/** ln 2 with so few digits that k * high is exact for every k there is, and the rest (Cephes, expf.c; fdlibm, e_exp.c). */
export const ln2: Readonly<Record<Format, { readonly high: number; readonly low: number }>> = {
  f32: { high: 0.693359375, low: -2.12194440054690582767e-4 },
  f64: { high: 6.9314718036912381649e-1, low: 1.90821492927058770002e-10 },
};

/** Below, k is -1023 and 2^k is 0; above, the largest power that is finite: x sech(e^x) must not meet 0 * infinity. */
const range = { lo: -709.1, hi: 709 };

/** e^x */
export function exp(b: Assembler, x: Value): Value {
  if (b.has("exp")) return b.call("exp", x);
  const { k, rest } = reduce(b, x);
  const power = b.step("mul", b.step("add", expm1Reduced(b, rest), b.constant(1)), b.step("pow2", k));
  return b.positive(power);
}

/** e^x - 1: 2^k (e^r - 1) - (1 - 2^k), where nothing cancels, and -0 stays -0. */
export function expm1(b: Assembler, x: Value): Value {
  if (b.has("expm1")) return b.call("expm1", x);
  if (b.has("exp")) return fromNative(b, x);
  const { k, rest } = reduce(b, x);
  const scale = b.step("pow2", k);
  return b.step("sub", b.step("mul", expm1Reduced(b, rest), scale), b.step("sub", b.constant(1), scale));
}

/** Single precision promises a native e^x - 1 no more than its absolute error; double keeps every digit near 0. */
function fromNative(b: Assembler, x: Value): Value {
  const difference = b.step("sub", exp(b, x), b.constant(1));
  if (b.options.format === "f32") return difference;
  const near = b.step("less", b.step("abs", x), b.constant(Math.LN2 / 2));
  return b.step("where", near, expm1Reduced(b, x), difference);
}

/** x = k ln 2 + rest, with |rest| at most ln 2 / 2. */
function reduce(b: Assembler, x: Value): { readonly k: Value; readonly rest: Value } {
  requireDouble(b, "exp");
  const clamped = b.step("max", b.step("min", x, b.constant(range.hi)), b.constant(range.lo));
  const k = b.step("round", b.step("mul", clamped, b.constant(Math.LOG2E)));
  if (b.options.bound === "fast") return { k, rest: b.step("sub", clamped, b.step("mul", k, b.constant(Math.LN2))) };
  const high = b.step("sub", clamped, b.step("mul", k, b.constant(ln2.f64.high)));
  return { k, rest: b.step("sub", high, b.step("mul", k, b.constant(ln2.f64.low))) };
}

function expm1Reduced(b: Assembler, rest: Value): Value {
  return b.step("mul", rest, polynomial(b, expm1Over, rest));
}

/** Throws UnsupportedError where the program is in single precision and the target has no such function. */
export function requireDouble(b: Assembler, name: string): void {
  if (b.options.format === "f64") return;
  throw new UnsupportedError(`A float32 program needs a native ${name}`, `List ${name} under native, or lower to the format "f64".`);
}
