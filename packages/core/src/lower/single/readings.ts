import type { Algebra, Reading } from "../../fold.ts";
import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { expOf, log1pOver } from "../coefficients.generated.ts";
import { watch } from "../doubt.ts";
import { horner } from "../polynomial.ts";
import { asNumber, readings } from "../readings.ts";
import { sums } from "./sums.ts";

/** ln 2 with so few digits that k times it is exact for every k there is, and the rest (Cephes, expf.c). */
const ln2 = { high: 0.693359375, low: -2.12194440054690582767e-4 };

/** Below, e^x is no normal number. */
const lowest = -87;

/**
 * How each operator is computed in single precision where neither NaN nor overflow is to be looked after. Roundings are what counts: the
 * sums of an exponential round once.
 */
export function singleReadings(b: Assembler): Algebra<Value>["ops"] {
  const { split, add, sub } = sums(b);
  const one = b.constant(1);
  const zero = b.constant(0);
  const parts = (x: Value): readonly [head: Value, rest: Value] => exponential(b, x);
  const exp = (x: Value): Value => split(...parts(x));
  const expm1 = (x: Value): Value => {
    const [head, rest] = parts(x);
    // In this order -0 stays -0.
    return split(b.step("sub", head, one), rest, b.step("sub", rest, b.step("sub", one, head)));
  };
  return {
    ...readings(b, watch(b), undefined),
    ...numeric(b, {
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
    }),
  };
}

/** e^x as 2^k and 2^k (e^r - 1), with e^r = 1 + r + r^2 q(r). */
function exponential(b: Assembler, x: Value): readonly [head: Value, rest: Value] {
  const clamped = b.step("max", x, b.constant(lowest));
  const k = b.step("round", b.step("mul", clamped, b.constant(Math.LOG2E)));
  const high = b.step("sub", clamped, b.step("mul", k, b.constant(ln2.high)));
  const r = b.step("sub", high, b.step("mul", k, b.constant(ln2.low)));
  const t = b.step("add", r, b.step("mul", b.step("mul", r, r), horner(b, expOf.slice(2), r)));
  const head = b.step("pow2", k);
  return [head, b.step("mul", head, t)];
}

/** Comparisons are masks; these operators read them as numbers. */
function numeric(b: Assembler, table: Readonly<Record<string, Reading<Value>>>): Readonly<Record<string, Reading<Value>>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, reading]) => [name, (...args: Value[]) => reading(...args.map((arg) => asNumber(b, arg)))]),
  );
}
