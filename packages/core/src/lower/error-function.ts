import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import { erfcScaled, erfLog, erfOver } from "./coefficients.generated.ts";
import { exp, requireDouble } from "./exponential.ts";
import { polynomial } from "./polynomial.ts";

/** Where the map (x - knot) / (x + knot) takes 0 to -1 and infinity to 1 (Shepherd and Laframboise 1981). */
const knot = 3.75;

/** The complementary error function: e^(-x^2) / (1 + 2x) times a polynomial for x >= 0, reflected for x < 0. */
export function erfc(b: Assembler, x: Value): Value {
  if (b.has("erfc")) return b.call("erfc", x);
  if (b.has("erf")) return b.step("sub", b.constant(1), b.call("erf", x));
  requireDouble(b, "erf");
  const right = erfcOfMagnitude(b, x);
  return b.step("where", b.step("less", x, b.constant(0)), b.step("sub", b.constant(2), right), right);
}

/** The error function: an odd polynomial up to 1, the complement beyond. */
export function erf(b: Assembler, x: Value): Value {
  if (b.has("erf")) return b.call("erf", x);
  requireDouble(b, "erf");
  if (b.has("tanh")) return fromTanh(b, x);
  const square = b.step("min", b.step("mul", x, x), b.constant(1));
  const inner = b.step("mul", x, polynomial(b, erfOver, square));
  const right = erfcOfMagnitude(b, x);
  const one = b.constant(1);
  const outer = b.step("where", b.step("less", x, b.constant(0)), b.step("sub", right, one), b.step("sub", one, right));
  return b.step("where", b.step("less", square, one), inner, outer);
}

/** 1 - e^-2u = 2 tanh(u) / (1 + tanh(u)), half as many steps where tanh is one; beyond 6 the result is 1. */
function fromTanh(b: Assembler, x: Value): Value {
  const magnitude = b.step("min", b.step("abs", x), b.constant(6));
  const t = b.step("div", b.step("sub", magnitude, b.constant(6.5)), b.step("add", magnitude, b.constant(6.5)));
  const half = b.call("tanh", b.step("mul", x, polynomial(b, erfLog, t)));
  return b.step("div", b.step("add", half, half), b.step("add", b.constant(1), b.step("abs", half)));
}

function erfcOfMagnitude(b: Assembler, x: Value): Value {
  const magnitude = b.step("abs", x);
  const t = b.step("div", b.step("sub", magnitude, b.constant(knot)), b.step("add", magnitude, b.constant(knot)));
  const gauss = exp(b, b.step("neg", b.step("mul", x, x)));
  const scale = b.step("add", b.step("add", magnitude, magnitude), b.constant(1));
  return b.positive(b.step("div", b.step("mul", gauss, polynomial(b, erfcScaled, t)), scale));
}
