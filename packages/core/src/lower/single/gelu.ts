import { add, div, mul, neg, sub } from "../../ops/arithmetic.ts";
import { abs, less, max, min, where } from "../../ops/choice.ts";
import { exp } from "../../ops/exponential.ts";
import type { Term } from "../../term/node.ts";
import { geluSlopeOver, geluTail, millsRatio, normalTail } from "../coefficients.generated.ts";
import { hornerTerm } from "../polynomial.ts";
import { besideZero } from "./beside-zero.ts";

/** max(x, 0) - y Phi(-y) with y = |x|: beside 0 Phi is a polynomial, beyond y Phi(-y) e^(y^2 / 2) is one of a rational map. */
export function gelu(x: Term): Term {
  const y = magnitude(x);
  const near = mul(y, hornerTerm(normalTail, sub(y, 0.5)));
  const z = notSmall(y);
  const far = mul(bell(z), hornerTerm(geluTail, mapped(z, 25 / 16, 4)));
  // -0 stays what it is.
  return sub(max(x, -0), where(less(y, 1.1), near, far));
}

/** gelu'(-y) = Phi(-y) - y phi(y), and 1 less that for y: beside its zero a polynomial, beyond it is (m - y) phi(y), m being Mills' ratio. */
export function geluSlope(x: Term): Term {
  const y = magnitude(x);
  const near = besideZero(y, 0.751791524693564457, geluSlopeOver, 0.75);
  const z = notSmall(y);
  const far = mul(mul(bell(z), sub(hornerTerm(millsRatio, mapped(z, 3, 3)), z)), 1 / Math.sqrt(2 * Math.PI));
  const below = where(less(y, 1.5), near, far);
  return where(less(x, 0), below, sub(1, below));
}

/** |x| up to 12.5: beyond, nothing is left of it above 0, and doubles compute it below. */
function magnitude(x: Term): Term {
  return min(abs(x), 12.5);
}

/** y from 1 on: the square of a small one, which nobody asks for, would underflow, and that takes a processor a hundred times as long. */
function notSmall(y: Term): Term {
  return max(y, 1);
}

/** e^(-y^2 / 2). */
function bell(y: Term): Term {
  return exp(neg(mul(0.5, mul(y, y))));
}

/** (y - middle) / (y + knot): of all that is above 0 it makes a short interval, in which the rounding is small beside the middle. */
function mapped(y: Term, middle: number, knot: number): Term {
  return div(sub(y, middle), add(y, knot));
}
