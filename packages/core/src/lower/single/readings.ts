import type { Algebra } from "../../fold.ts";
import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { atanhBeyond, tanhBeyond } from "../coefficients.generated.ts";
import { watch } from "../doubt.ts";
import { estrin, horner } from "../polynomial.ts";
import { followed, readings } from "../readings.ts";
import { usual } from "../settling.ts";
import { exponential, falling } from "./exponential.ts";
import { squares } from "./squares.ts";
import { sums } from "./sums.ts";

/** What is less than this beside 1 is nothing: its square might underflow, which takes a processor a hundred times as long. */
const tiny = 2 ** -30;

/** Beyond 2x = 20 tanh is 1 to the last bit. */
const flat = 20;

/**
 * How each operator is computed in single precision where neither NaN nor overflow is to be looked after. Roundings are what counts: the
 * sums of an exponential hardly round more than once.
 */
export function singleReadings(b: Assembler): Algebra<Value>["ops"] {
  const { split, add, sub, mul } = sums(b);
  const square = squares(b);
  const doubts = watch(b, usual);
  const one = b.constant(1);
  const zero = b.constant(0);
  const exp = (x: Value): Value => split(...exponential(b, x, square.partsOf(b.negated(x) ?? x)));
  const own = followed(b, doubts, {
    add: (x, y) => square.sum(x, y, add(x, y)),
    sub: (x, y) => square.difference(x, y, sub(x, y)),
    mul: (x, y) => mul(x, y) ?? square.mul(x, y),
    exp,
    expm1(x) {
      const [head, rest] = exponential(b, x);
      // In this order -0 stays -0.
      return split(b.step("sub", head, one), rest, b.step("sub", rest, b.step("sub", one, head)));
    },
    sigmoid: (x) => b.step("div", one, add(one, exp(b.step("neg", x)))),
    // (1 - e^-2|x|) / (1 + e^-2|x|) with the sign of x; beside 0 x (1 + x^2 P(x^2)), which rounds less and keeps the sign of 0.
    tanh(x) {
      const magnitude = b.step("abs", x);
      const [head, lack] = falling(b, b.step("min", b.step("add", magnitude, magnitude), b.constant(flat)));
      const above = b.step("sub", lack, b.step("sub", head, one));
      const far = b.step("div", above, b.step("sub", b.step("add", head, one), lack));
      const square = b.step("mul", x, x);
      const near = b.step("mul", x, b.step("add", one, b.step("mul", square, horner(b, tanhBeyond, square))));
      const signed = b.step("where", b.step("less", x, zero), b.step("neg", far), far);
      return b.step("where", b.step("less", magnitude, b.constant(0.2)), near, signed);
    },
    // max(x, 0) + log(1 + e), and log(1 + e) = 2 atanh(s) = 2s + s^3 P(s^2) with s = e / (2 + e), where 2s = e - e s.
    softplus(x) {
      const [head, rest] = exponential(b, b.step("neg", b.step("abs", x)));
      const e = b.step("add", head, rest);
      const isNothing = b.step("less", e, b.constant(tiny));
      const s = b.step("where", isNothing, zero, b.step("div", e, b.step("add", e, b.constant(2))));
      const square = b.step("mul", s, s);
      const beyond = b.step("sub", e, b.step("mul", square, estrin(b, atanhBeyond, square)));
      const small = b.step("sub", rest, b.step("mul", s, beyond));
      return b.step("add", head, b.step("add", b.step("max", x, zero), small));
    },
  });
  return { ...readings(b, doubts, undefined), ...own };
}
