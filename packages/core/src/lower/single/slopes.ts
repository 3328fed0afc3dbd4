import { add, div, mul, neg, sub } from "../../ops/arithmetic.ts";
import { abs, less, where } from "../../ops/choice.ts";
import { exp } from "../../ops/exponential.ts";
import type { Term } from "../../term/node.ts";
import { mishSlopeOver } from "../coefficients.generated.ts";
import { besideZero } from "./beside-zero.ts";

/** sigmoid' = e / (1 + e)^2 with e = e^-|x|, which stays finite. */
export function sigmoidSlope(x: Term): Term {
  const e = exp(neg(abs(x)));
  return div(e, squareOfOneAndLittle(e));
}

/** tanh' = 4 e / (1 + e)^2 with e = e^-2|x|. */
export function tanhSlope(x: Term): Term {
  const e = exp(neg(mul(2, abs(x))));
  return div(mul(4, e), squareOfOneAndLittle(e));
}

/** The slope of x sigmoid(x): h = e (1 - |x| + e) / (1 + e)^2 below 0, 1 - h above, with e = e^-|x|. */
export function swishSlope(x: Term): Term {
  const e = exp(neg(abs(x)));
  const h = mul(e, div(add(sub(1, abs(x)), e), squareOfOneAnd(e)));
  return where(less(x, 0), h, sub(1, h));
}

/**
 * With s = e^-|x| below 0 and twice that above, d = 1 + s + s^2/2: h = s n / d^2 below, 1 - s p / d^2 above. From -1.5 to 0, where n
 * cancels, it is a polynomial.
 */
export function mishSlope(x: Term): Term {
  const e = exp(neg(abs(x)));
  const s = where(less(x, 0), e, add(e, e));
  const half = mul(s, 0.5);
  const more = add(half, 1);
  const rest = mul(s, more);
  const n = add(add(x, 1), mul(e, add(mul(more, more), add(x, 0.5))));
  const p = sub(mul(half, add(rest, 1)), mul(x, rest));
  const h = div(mul(s, where(less(x, 0), n, p)), squareOfOneAnd(rest));
  const near = besideZero(x, -1.1924312145154952, mishSlopeOver, -0.75);
  return where(less(x, 0), where(less(x, -1.5), h, near), sub(1, h));
}

function squareOfOneAnd(b: Term): Term {
  return add(add(mul(b, b), mul(2, b)), 1);
}

/** The same without the square of b, which would underflow: that takes a processor a hundred times as long. It rounds more. */
function squareOfOneAndLittle(b: Term): Term {
  return add(mul(b, add(b, 2)), 1);
}
