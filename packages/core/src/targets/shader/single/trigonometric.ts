import { atanOver, cosOf, sinOver } from "../../../lower/coefficients.generated.ts";
import { polynomial } from "../../../lower/polynomial.ts";
import type { Assembler } from "../../../program/assembler.ts";
import type { Value } from "../../../program/program.ts";

/** pi/2 in parts, all but the last so short that k times them is exact for |k| < 2^13 (the first two as in Cephes, sinf.c). */
const halfPi = [1.5703125, 4.837512969970703125e-4, 7.549533620476723e-8, 2.563344151594519e-12] as const;

const bound = 0.787;

/** The sine, of full precision up to 2^13; beyond it only stays between -1 and 1. */
export function sin(b: Assembler, x: Value): Value {
  return turned(b, x, 0);
}

/** The cosine, of full precision up to 2^13; beyond it only stays between -1 and 1. */
export function cos(b: Assembler, x: Value): Value {
  return turned(b, x, 1);
}

/** The inverse tangent: a polynomial up to 1, pi/2 - atan(1/x) beyond. */
export function atan(b: Assembler, x: Value): Value {
  const far = b.step("less", b.constant(1), b.step("abs", x));
  const t = b.step("where", far, b.step("div", b.constant(1), x), x);
  const near = b.step("mul", t, polynomial(b, atanOver, b.step("mul", t, t)));
  const quarter = b.step("where", b.step("less", x, b.constant(0)), b.constant(-Math.PI / 2), b.constant(Math.PI / 2));
  return b.step("where", far, b.step("sub", quarter, near), near);
}

/** The sine of x + quarter * pi/2. */
function turned(b: Assembler, x: Value, quarter: 0 | 1): Value {
  const k = b.step("round", b.step("mul", x, b.constant(2 / Math.PI)));
  const far = halfPi.reduce((rest, part) => b.step("sub", rest, b.step("mul", k, b.constant(part))), x);
  // A little more than pi/4: near a tie the rounded product gives the other k.
  const rest = b.step("max", b.step("min", far, b.constant(bound)), b.constant(-bound));
  const square = b.step("mul", rest, rest);
  const sine = b.step("mul", rest, polynomial(b, sinOver, square));
  const phase = modulo4(b, quarter === 0 ? k : b.step("add", k, b.constant(1)));
  const fromEven = b.step("abs", b.step("sub", b.step("abs", b.step("sub", phase, b.constant(2))), b.constant(1)));
  const value = b.step("where", b.step("less", fromEven, b.constant(0.5)), polynomial(b, cosOf, square), sine);
  return b.step("where", b.step("less", b.constant(1.5), phase), b.step("neg", value), value);
}

/** k - 4 floor(k / 4), for an integer k. */
function modulo4(b: Assembler, k: Value): Value {
  const floor = b.step("round", b.step("sub", b.step("mul", k, b.constant(0.25)), b.constant(0.375)));
  return b.step("sub", k, b.step("mul", floor, b.constant(4)));
}
