import { erfcScaled, erfOver } from "../../../lower/coefficients.generated.ts";
import { polynomial } from "../../../lower/polynomial.ts";
import type { Assembler } from "../../../program/assembler.ts";
import type { Value } from "../../../program/program.ts";

/** Where the map (x - knot) / (x + knot) takes 0 to -1 and infinity to 1 (Shepherd and Laframboise 1981). */
const knot = 3.75;

/** Beyond, erfc is below the smallest float. */
const end = 11;

/** The complementary error function: e^(-x^2) / (1 + 2x) times a polynomial for x >= 0, reflected for x < 0. */
export function erfc(b: Assembler, x: Value): Value {
  const right = ofMagnitude(b, x);
  return b.step("where", b.step("less", x, b.constant(0)), b.step("sub", b.constant(2), right), right);
}

/** The error function: an odd polynomial up to 1, the complement beyond. */
export function erf(b: Assembler, x: Value): Value {
  const square = b.step("min", b.step("mul", x, x), b.constant(1));
  const inner = b.step("mul", x, polynomial(b, erfOver, square));
  const complement = b.step("sub", b.constant(1), b.call("erfc", b.step("abs", x)));
  const outer = b.step("where", b.step("less", x, b.constant(0)), b.step("neg", complement), complement);
  return b.step("where", b.step("less", square, b.constant(1)), inner, outer);
}

function ofMagnitude(b: Assembler, x: Value): Value {
  const magnitude = b.step("min", b.step("abs", x), b.constant(end));
  const t = b.step("div", b.step("sub", magnitude, b.constant(knot)), b.step("add", magnitude, b.constant(knot)));
  const scale = b.step("add", b.step("add", magnitude, magnitude), b.constant(1));
  return b.step("div", b.step("mul", gauss(b, magnitude), polynomial(b, erfcScaled, t)), scale);
}

/** e^(-x^2): rounding the square would cost up to seven bits, so it is taken in an exact part and a small one. */
function gauss(b: Assembler, x: Value): Value {
  const coarse = b.step("mul", b.step("round", b.step("mul", x, b.constant(64))), b.constant(1 / 64));
  const rest = b.step("mul", b.step("sub", coarse, x), b.step("add", coarse, x));
  return b.step("mul", b.call("exp", b.step("neg", b.step("mul", coarse, coarse))), b.call("exp", rest));
}
