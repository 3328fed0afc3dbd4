import { num, type Op, type Term } from "../term/node.ts";
import { chain, div, mul, sub, sum, times } from "./arithmetic.ts";
import { log } from "./exponential.ts";
import { primitive } from "./op.ts";

const zero = num(0);

/** The square root. */
export const sqrt: Op = primitive("sqrt", 1, {
  evaluate: Math.sqrt,
  slope: chain((self) => div(0.5, self)),
});

/** a ^ b over the reals: a negative base wants an integer exponent. */
export const pow: Op = primitive("pow", 2, {
  evaluate: (a = 0, b = 1) => a ** b,
  slope: (self, [a = zero, b = zero], [da = zero, db = zero]) =>
    sum(times(da, mul(b, decremented(a, b))), db === zero ? zero : times(db, mul(self, log(a)))),
});

function decremented(a: Term, b: Term): Term {
  if (b.kind !== "num") return pow(a, sub(b, 1));
  return b.value === 2 ? a : b.value === 1 ? num(1) : pow(a, b.value - 1);
}
