import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { log as doubleLog, log1p as doubleLog1p } from "../logarithm.ts";
import { minus, plus, scaled, times } from "./arithmetic.ts";
import { type Pair, single } from "./error-free.ts";
import { reduce } from "./exponential.ts";

/** The natural logarithm, to full relative accuracy near 1. */
export function log(b: Assembler, x: Pair): Pair {
  const one = single(b.constant(1));
  return corrected(b, doubleLog(b, x.hi), x, (product) => minus(b, product, one));
}

/** log(1 + x), to full relative accuracy near 0. */
export function log1p(b: Assembler, x: Pair): Pair {
  const one = single(b.constant(1));
  return corrected(b, doubleLog1p(b, x.hi), plus(b, one, x), (_, power) => plus(b, scaled(b, x, power), minus(b, single(power), one)));
}

/** One step of Newton on e^y = x: x e^-y - 1 = (x 2^k - 1) + x 2^k rest, where nothing cancels but what is exact. */
function corrected(b: Assembler, guess: Value, x: Pair, lessOne: (product: Pair, power: Value) => Pair): Pair {
  const { power, rest } = reduce(b, single(b.step("neg", guess)));
  const product = scaled(b, x, power);
  return plus(b, single(guess), plus(b, lessOne(product, power), times(b, product, rest)));
}
