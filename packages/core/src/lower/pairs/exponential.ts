import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { plus, reduced, scaled, times } from "./arithmetic.ts";
import { type Pair, quickSum, single } from "./error-free.ts";
import { inverseProducts, series } from "./series.ts";

/** ln 2 in parts, of which all but the last times k are exact. */
const ln2 = [0.6931471805598903, 5.49792301870721e-14, 1.1612227229362532e-26] as const;

/** Exponents are not taken beyond: 2^k is a normal number. */
const range = { lo: -708, hi: 709 };

/** e^x = 2^k (1 + rest). */
export interface Reduced {
  /** 2^k */
  readonly power: Value;
  readonly rest: Pair;
}

/** e^x */
export function exp(b: Assembler, x: Pair): Pair {
  const { power, rest } = reduce(b, x);
  const { hi, lo } = scaled(b, plus(b, single(b.constant(1)), rest), power);
  return { hi: b.positive(hi), lo };
}

/** e^x - 1, to full relative accuracy near 0. */
export function expm1(b: Assembler, x: Pair): Pair {
  const { power, rest } = reduce(b, x);
  return plus(b, scaled(b, rest, power), plus(b, single(power), single(b.constant(-1))));
}

/** x = k ln 2 + r; the rest by Taylor's series at r / 4, and twice e^2t - 1 = E (E + 2). */
export function reduce(b: Assembler, x: Pair): Reduced {
  const hi = clamp(b, x.hi, range.lo, range.hi);
  const k = b.step("round", b.step("mul", hi, b.constant(Math.LOG2E)));
  // Beside an end that x is beyond, its second part is nothing.
  const lo = x.lo === undefined ? undefined : clamp(b, x.lo, -1e-9, 1e-9);
  const quarter = scaled(b, reduced(b, { hi, lo }, k, ln2), b.constant(0.25));
  const over = series(b, quarter, inverseProducts([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 5);
  return { power: b.step("pow2", k), rest: doubling(b, doubling(b, times(b, quarter, over))) };
}

function doubling(b: Assembler, { hi, lo }: Pair): Pair {
  const sum = quickSum(b, b.constant(2), hi);
  const low = lo === undefined || sum.lo === undefined ? sum.lo : b.step("add", sum.lo, lo);
  return times(b, { hi, lo }, { hi: sum.hi, lo: low });
}

function clamp(b: Assembler, x: Value, lo: number, hi: number): Value {
  return b.step("max", b.step("min", x, b.constant(hi)), b.constant(lo));
}
