import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import type { Polynomial } from "./coefficients.generated.ts";

/** The polynomial at `x`, in as many terms as the program's bound asks for. */
export function polynomial(b: Assembler, { [b.options.bound]: coefficients }: Polynomial, x: Value): Value {
  return horner(b, coefficients, x);
}

/** The polynomial of these ascending coefficients at `x`, by Horner's scheme. */
export function horner(b: Assembler, coefficients: readonly number[], x: Value): Value {
  const [last = 0, ...rest] = [...coefficients].reverse();
  return rest.reduce((sum, coefficient) => b.step("add", b.step("mul", sum, x), b.constant(coefficient)), b.constant(last));
}
