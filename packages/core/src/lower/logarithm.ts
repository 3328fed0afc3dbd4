import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import { atanhOver, atanhOverWide, type Polynomial } from "./coefficients.generated.ts";
import { requireDouble } from "./exponential.ts";
import { polynomial } from "./polynomial.ts";

/** The natural logarithm: x = 2^e m with m in [sqrt(1/2), sqrt(2)], log m = 2 atanh((m - 1) / (m + 1)). */
export function log(b: Assembler, x: Value): Value {
  if (b.has("log")) return b.call("log", x);
  requireDouble(b, "log");
  const floor = b.step("exponent", x);
  const fraction = b.step("mul", x, b.step("pow2", b.step("neg", floor)));
  const large = b.step("less", b.constant(Math.SQRT2), fraction);
  const m = b.step("where", large, b.step("mul", fraction, b.constant(0.5)), fraction);
  const e = b.step("where", large, b.step("add", floor, b.constant(1)), floor);
  const s = b.step("div", b.step("sub", m, b.constant(1)), b.step("add", m, b.constant(1)));
  const finite = b.step("add", b.step("mul", e, b.constant(Math.LN2)), doubleAtanh(b, s, atanhOver));
  return atEdges(b, x, finite);
}

/** log(1 + x); what rounding 1 + x loses is put back (Kahan). */
export function log1p(b: Assembler, x: Value): Value {
  if (b.has("log1p")) return b.call("log1p", x);
  const sum = b.step("add", b.constant(1), x);
  if (b.has("log") && b.options.format === "f32") return b.call("log", sum);
  const lost = b.step("sub", x, b.step("sub", sum, b.constant(1)));
  const correction = b.step("div", lost, sum);
  const large = b.step("less", b.constant(2 ** 60), x);
  return b.step("add", log(b, sum), b.step("where", large, b.constant(0), b.step("where", singular(b, sum), b.constant(0), correction)));
}

/** log(1 + e^-|x|), where the exponential lies in (0, 1]. */
export function log1pOfUnit(b: Assembler, e: Value): Value {
  if (b.has("log1p")) return log1p(b, e);
  const s = b.step("div", e, b.step("add", e, b.constant(2)));
  return b.positive(doubleAtanh(b, s, atanhOverWide));
}

function singular(b: Assembler, sum: Value): Value {
  return b.step("less", b.step("abs", sum), b.constant(2 ** -60));
}

function doubleAtanh(b: Assembler, s: Value, over: Polynomial): Value {
  return b.step("mul", b.step("add", s, s), polynomial(b, over, b.step("mul", s, s)));
}

/** Negative: NaN. Zero: minus infinity. Infinity and NaN: themselves. */
function atEdges(b: Assembler, x: Value, finite: Value): Value {
  const huge = b.step("where", b.step("less", x, b.constant(Number.MAX_VALUE)), finite, x);
  const zero = b.step("div", b.constant(-1), b.step("abs", x));
  const negative = b.step("where", b.step("less", x, b.constant(0)), b.constant(Number.NaN), zero);
  return b.step("where", b.step("less", b.constant(0), x), huge, negative);
}
