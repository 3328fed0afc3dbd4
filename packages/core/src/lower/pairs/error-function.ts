import { twoOverRootPi } from "../../precise/doubled.ts";
import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { erfc as doubleErfc } from "../error-function.ts";
import { chosen, constantPair, minus, negated, scaled, times } from "./arithmetic.ts";
import { type Pair, single } from "./error-free.ts";
import { exp } from "./exponential.ts";
import { inverseProducts, series } from "./series.ts";

/** Where the series ends: beyond, the complement is a double's. */
const end = 2;

/** The error function. */
export function erf(b: Assembler, x: Pair): Pair {
  return chosen(b, isNear(b, x), ofSeries(b, x), minus(b, single(b.constant(1)), single(doubleErfc(b, x.hi))));
}

/** The complementary error function; of large x it is a double's. */
export function erfc(b: Assembler, x: Pair): Pair {
  return chosen(b, isNear(b, x), minus(b, single(b.constant(1)), ofSeries(b, x)), single(doubleErfc(b, x.hi)));
}

function isNear(b: Assembler, x: Pair): Value {
  return b.step("less", b.step("abs", x.hi), b.constant(end));
}

/** 2 / sqrt(pi) e^(-x^2) x (1 + z/3 + z^2/15 + ...), for z = 2 x^2: no term is negative (Abramowitz and Stegun 7.1.6). */
function ofSeries(b: Assembler, x: Pair): Pair {
  const square = times(b, x, x);
  const odd = Array.from({ length: 38 }, (_, n) => 2 * n + 3);
  const sum = series(b, scaled(b, square, b.constant(2)), inverseProducts(odd), 19);
  return times(b, times(b, exp(b, negated(b, square)), times(b, constantPair(b, twoOverRootPi), x)), sum);
}
