import { differentiate } from "../../calculus/differentiate.ts";
import { substitute } from "../../calculus/substitute.ts";
import { add, mul } from "../../ops/arithmetic.ts";
import { abs, less, where } from "../../ops/choice.ts";
import { sym, type Term } from "../../term/node.ts";
import { resolved } from "./resolved.ts";

/** Nearer to 0 than this what comes after the square is less than pairs tell. */
const near = 2 ** -40;

const x = sym("x");

/**
 * The form of a term, with 0 for what cancels to nothing; but right beside x = 0 its value there and its first two derivatives: what cancels at
 * 0 itself cancels exactly.
 */
export function besideZero(form: Term, term: Term): Term {
  const at0 = (order: number): Term => substitute(differentiate(term, "x", order), { x: 0 });
  const series = add(resolved(at0(0)), mul(x, add(at0(1), mul(x, mul(0.5, at0(2))))));
  return where(less(abs(x), near), series, resolved(form));
}
