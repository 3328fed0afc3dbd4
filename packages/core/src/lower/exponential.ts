import { UnsupportedError } from "../errors.ts";
import type { Assembler } from "../program/assembler.ts";
import type { Format, Value } from "../program/program.ts";
import { exp2m1Over, expm1Over } from "./coefficients.generated.ts";
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
  const power = b.step("mul", b.step("add", rest, b.constant(1)), b.step("pow2", k));
  return b.positive(power);
}

/** e^x - 1: 2^k (e^r - 1) - (1 - 2^k), where nothing cancels, and -0 stays -0. */
export function expm1(b: Assembler, x: Value): Value {
  if (b.has("expm1")) return b.call("expm1", x);
  if (b.has("exp")) return fromNative(b, x);
  const { k, rest } = reduce(b, x);
  const scale = b.step("pow2", k);
  return b.step("sub", b.step("mul", rest, scale), b.step("sub", b.constant(1), scale));
}

/** Single precision promises a native e^x - 1 no more than its absolute error; double keeps every digit near 0. */
function fromNative(b: Assembler, x: Value): Value {
  const difference = b.step("sub", exp(b, x), b.constant(1));
  if (b.options.format === "f32") return difference;
  if (b.has("tanh")) return b.step("where", b.step("less", x, b.constant(1)), fromTanh(b, x), difference);
  const near = b.step("less", b.step("abs", x), b.constant(Math.LN2 / 2));
  return b.step("where", near, expm1Reduced(b, x), difference);
}

/** e^x - 1 = 2 tanh(x / 2) / (1 - tanh(x / 2)), where x is below 1 and nothing cancels. */
function fromTanh(b: Assembler, x: Value): Value {
  const half = b.call("tanh", b.step("mul", x, b.constant(0.5)));
  return b.step("div", b.step("add", half, half), b.step("sub", b.constant(1), half));
}

/** e^x = 2^k (1 + rest). */
interface Reduced {
  readonly k: Value;
  readonly rest: Value;
}

function reduce(b: Assembler, x: Value): Reduced {
  requireDouble(b, "exp");
  return b.options.bound === "fast" || b.options.brief === true ? byTwo(b, x) : byE(b, x);
}

/** x = k ln 2 + r: a product more than by 2, and right to the last bits of a double. */
function byE(b: Assembler, x: Value): Reduced {
  const clamped = clamp(b, x, range.lo, range.hi);
  const k = b.step("round", b.step("mul", clamped, b.constant(Math.LOG2E)));
  const high = b.step("sub", clamped, b.step("mul", k, b.constant(ln2.f64.high)));
  return { k, rest: expm1Reduced(b, b.step("sub", high, b.step("mul", k, b.constant(ln2.f64.low)))) };
}

/** x log2(e) = k + r, where the product's rounding costs up to ten bits. A change of sign before it is part of the product. */
function byTwo(b: Assembler, x: Value): Reduced {
  const negated = b.negated(x);
  const exponent =
    negated === undefined
      ? b.step("mul", clamp(b, x, range.lo, range.hi), b.constant(Math.LOG2E))
      : b.step("mul", clamp(b, negated, -range.hi, -range.lo), b.constant(-Math.LOG2E));
  const k = b.step("round", exponent);
  const r = b.step("sub", exponent, k);
  return { k, rest: b.step("mul", r, polynomial(b, exp2m1Over, r)) };
}

function clamp(b: Assembler, x: Value, lo: number, hi: number): Value {
  return b.step("max", b.ceiling(x) <= hi ? x : b.step("min", x, b.constant(hi)), b.constant(lo));
}

function expm1Reduced(b: Assembler, rest: Value): Value {
  return b.step("mul", rest, polynomial(b, expm1Over, rest));
}

/** Throws UnsupportedError where the program is in single precision and the target has no such function. */
export function requireDouble(b: Assembler, name: string): void {
  if (b.options.format === "f64") return;
  throw new UnsupportedError(`A float32 program needs a native ${name}`, `List ${name} under native, or lower to the format "f64".`);
}
