import type { Algebra } from "../../fold.ts";
import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { expOf, log1pOver } from "../coefficients.generated.ts";
import { watch } from "../doubt.ts";
import { ln2 } from "../exponential.ts";
import { horner } from "../polynomial.ts";
import { followed, readings } from "../readings.ts";
import { usual } from "../settling.ts";
import { sums } from "./sums.ts";

/** Below, e^x is no normal number. */
const lowest = -87;

/**
 * How each operator is computed in single precision where neither NaN nor overflow is to be looked after. Roundings are what counts: the
 * sums of an exponential round once.
 */
export function singleReadings(b: Assembler): Algebra<Value>["ops"] {
  const { split, add, sub } = sums(b);
  const doubts = watch(b, usual);
  const one = b.constant(1);
  const zero = b.constant(0);
  const parts = (x: Value): readonly [head: Value, rest: Value] => exponential(b, x);
  const exp = (x: Value): Value => split(...parts(x));
  const expm1 = (x: Value): Value => {
    const [head, rest] = parts(x);
    // In this order -0 stays -0.
    return split(b.step("sub", head, one), rest, b.step("sub", rest, b.step("sub", one, head)));
  };
  const own = followed(b, doubts, {
    add,
    sub,
    exp,
    expm1,
    sigmoid: (x) => b.step("div", one, add(one, exp(b.step("neg", x)))),
    tanh(x) {
      const negative = b.step("less", x, zero);
      const twice = b.step("add", x, x);
      const t = expm1(b.step("where", negative, twice, b.step("neg", twice)));
      const quotient = b.step("div", t, add(t, b.constant(2)));
      return b.step("where", negative, quotient, b.step("neg", quotient));
    },
    softplus(x) {
      const [head, rest] = parts(b.step("neg", b.step("abs", x)));
      const e = b.step("add", head, rest);
      const square = b.step("mul", b.step("mul", e, e), horner(b, log1pOver.slice(1), e));
      return b.step("add", b.step("max", x, zero), b.step("add", head, b.step("add", rest, square)));
    },
  });
  return { ...readings(b, doubts, undefined), ...own };
}

/** e^x as 2^k and 2^k (e^r - 1), with e^r = 1 + r + r^2 q(r). */
function exponential(b: Assembler, x: Value): readonly [head: Value, rest: Value] {
  const clamped = b.step("max", x, b.constant(lowest));
  const k = b.step("round", b.step("mul", clamped, b.constant(Math.LOG2E)));
  const high = b.step("sub", clamped, b.step("mul", k, b.constant(ln2.f32.high)));
  const r = b.step("sub", high, b.step("mul", k, b.constant(ln2.f32.low)));
  const t = b.step("add", r, b.step("mul", b.step("mul", r, r), horner(b, expOf.slice(2), r)));
  const head = b.step("pow2", k);
  return [head, b.step("mul", head, t)];
}
