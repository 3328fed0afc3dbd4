import { atanhOver } from "../../../lower/coefficients.generated.ts";
import { polynomial } from "../../../lower/polynomial.ts";
import type { Assembler } from "../../../program/assembler.ts";
import type { Value } from "../../../program/program.ts";

const largest = 3.4028234663852886e38;

/** Below, x is scaled up: half of it may not be a normal number. */
const small = 2 ** -100;

/** The natural logarithm: x = 2^e m with m in [sqrt(1/2), sqrt(2)], log m = 2 atanh((m - 1) / (m + 1)). */
export function log(b: Assembler, x: Value): Value {
  const tiny = b.step("less", x, b.constant(small));
  const normal = b.step("where", tiny, b.step("mul", x, b.constant(2 ** 64)), x);
  const floor = b.step("exponent", normal);
  // 2^-floor itself may be too small.
  const fraction = b.step("mul", b.step("mul", normal, b.constant(0.5)), b.step("pow2", b.step("sub", b.constant(1), floor)));
  const large = b.step("less", b.constant(Math.SQRT2), fraction);
  const m = b.step("where", large, b.step("mul", fraction, b.constant(0.5)), fraction);
  const e = b.step("where", large, b.step("add", floor, b.constant(1)), floor);
  const shifted = b.step("where", tiny, b.step("sub", e, b.constant(64)), e);
  const s = b.step("div", b.step("sub", m, b.constant(1)), b.step("add", m, b.constant(1)));
  return atEdges(b, x, b.step("add", b.step("mul", shifted, b.constant(Math.LN2)), doubleAtanh(b, s)));
}

/** log(1 + x): 2 atanh(x / (x + 2)) where 1 + x would lose digits. */
export function log1p(b: Assembler, x: Value): Value {
  const above = b.step("less", b.constant(Math.SQRT1_2 - 1), x);
  const near = doubleAtanh(b, b.step("div", x, b.step("add", x, b.constant(2))));
  const far = b.call("log", b.step("add", b.constant(1), x));
  return b.step("where", b.step("less", x, b.constant(Math.SQRT2 - 1)), b.step("where", above, near, far), far);
}

function doubleAtanh(b: Assembler, s: Value): Value {
  return b.step("mul", b.step("add", s, s), polynomial(b, atanhOver, b.step("mul", s, s)));
}

/** Negative: NaN. Zero: minus infinity. Infinity and NaN: themselves. */
function atEdges(b: Assembler, x: Value, finite: Value): Value {
  const positive = b.step("where", b.step("less", b.constant(largest), x), x, finite);
  const zero = b.step("sub", b.constant(-Infinity), x);
  const other = b.step("where", b.step("less", x, b.constant(0)), b.constant(Number.NaN), zero);
  return b.step("where", b.step("less", b.constant(0), x), positive, other);
}
