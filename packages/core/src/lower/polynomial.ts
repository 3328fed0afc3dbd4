import { add, mul } from "../ops/arithmetic.ts";
import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import { num, type Term } from "../term/node.ts";
import type { Polynomial } from "./coefficients.generated.ts";

/** The polynomial at `x`, in as many terms as the program's bound asks for. */
export function polynomial(b: Assembler, { [b.options.bound]: coefficients }: Polynomial, x: Value): Value {
  return b.options.wide === true ? estrin(b, coefficients, x) : horner(b, coefficients, x);
}

/** The polynomial of these ascending coefficients at `x`, by Horner's scheme: the fewest steps. */
export function horner(b: Assembler, coefficients: readonly number[], x: Value): Value {
  const [last = 0, ...rest] = [...coefficients].reverse();
  return rest.reduce((sum, coefficient) => b.step("add", b.step("mul", sum, x), b.constant(coefficient)), b.constant(last));
}

/** The same as a term. */
export function hornerTerm(coefficients: readonly number[], x: Term): Term {
  const [last = 0, ...rest] = [...coefficients].reverse();
  return rest.reduce((sum, coefficient) => add(mul(sum, x), coefficient), num(last));
}

/** By Estrin's scheme, pairs of pairs: a few steps more, and few that wait for each other. */
export function estrin(b: Assembler, coefficients: readonly number[], x: Value): Value {
  let terms = coefficients.map((coefficient) => b.constant(coefficient));
  for (let power = x; terms.length > 1; power = b.step("mul", power, power)) {
    terms = terms.flatMap((low, i) => {
      const high = terms[i + 1];
      if (i % 2 === 1) return [];
      return [high === undefined ? low : b.step("add", low, b.step("mul", high, power))];
    });
  }
  return terms[0] ?? b.constant(0);
}
