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
  const far = mul(bell(y), hornerTerm(geluTail, mapped(y, 25 / 16, 4)));
  // -0 stays what it is.
  return sub(max(x, -0), where(less(y, 1.1), near, far));
}

/** gelu'(-y) = Phi(-y) - y phi(y), and 1 less that for y: beside its zero a polynomial, beyond it is (m - y) phi(y), m being Mills' ratio. */
export function geluSlope(x: Term): Term {
  const y = magnitude(x);
  const near = besideZero(y, 0.751791524693564457, geluSlopeOver, 0.75);
  const far = mul(mul(bell(y), sub(hornerTerm(millsRatio, mapped(y, 3, 3)), y)), 1 / Math.sqrt(2 * Math.PI));
  const below = where(less(y, 1.5), near, far);
  return where(less(x, 0), below, sub(1, below));
}

/** |x| up to 14, where Phi(-y) is less than every normal float32. */
function magnitude(x: Term): Term {
  return min(abs(x), 14);
}

/** e^(-y^2 / 2). */
function bell(y: Term): Term {
  return exp(neg(mul(0.5, mul(y, y))));
}

/** (y - middle) / (y + knot): of all that is above 0 it makes a short interval, in which the rounding is small beside the middle. */
function mapped(y: Term, middle: number, knot: number): Term {
  return div(sub(y, middle), add(y, knot));
}
