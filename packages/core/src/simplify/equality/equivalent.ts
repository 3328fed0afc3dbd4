import { AxisError } from "../../errors.ts";
import { fold } from "../../fold.ts";
import type { Term } from "../../term/node.ts";
import { Atoms } from "./atoms.ts";
import { everyCase } from "./cases.ts";
import { isZero, limited } from "./polynomial.ts";
import { opposite, sum } from "./ratio.ts";
import { reading } from "./reading.ts";
import { Undecided } from "./undecided.ts";

/**
 * Whether two terms are proved to be the same function wherever both have a value, but perhaps at single points, where a condition changes.
 * Constants are compared up to their rounding. False says that no proof was found, which is not a proof that they differ.
 *
 * Each term is a quotient of polynomials in atoms: symbols, exponentials, logarithms, roots and the like of other quotients. Exponentials of
 * different rates are independent, so a difference that is 0 is found to be 0. Conditions, absolute values, minima and maxima are decided in
 * every case of the signs that they ask for. Rewriting to a fixpoint, in an e-graph too, has to guess its way through associativity and
 * common denominators, which polynomials have for nothing.
 */
export function equivalent(a: Term, b: Term): boolean {
  if (a === b) return true;
  try {
    let compared = false;
    const holds = limited(() =>
      everyCase((oracle) => {
        const atoms = new Atoms(oracle);
        const algebra = reading(atoms);
        const [left, right] = [fold(a, algebra), fold(b, algebra)];
        if (left === undefined || right === undefined) return true;
        compared = true;
        return isZero(atoms.reduced(sum(left, opposite(right))).above);
      }),
    );
    return holds && compared;
  } catch (error) {
    if (error instanceof Undecided || error instanceof AxisError) return false;
    throw error;
  }
}
