import { mul, sub } from "../../ops/arithmetic.ts";
import type { Term } from "../../term/node.ts";
import { hornerTerm } from "../polynomial.ts";

/** (x - zero) P(x - middle), where the zero is no float32: it is taken off in two parts. */
export function besideZero(x: Term, zero: number, coefficients: readonly number[], middle: number): Term {
  const high = Math.fround(zero);
  return mul(sub(sub(x, high), zero - high), hornerTerm(coefficients, sub(x, middle)));
}
