import { evaluate, type Term } from "@gofz/core";
import { oracle, UndecidedError } from "@gofz/testkit";

/** The true values of a term in x as doubles; undefined where even 720 digits do not tell. */
export type Truth = (x: number) => number | undefined;

/** By the oracle at finite x, each once; the limits at the infinities are `evaluate`'s, as the oracle has none. */
export function truthOf(term: Term): Truth {
  const known = new Map<number, number | undefined>();
  return (x) => {
    if (!known.has(x)) known.set(x, Number.isFinite(x) ? decided(term, x) : evaluate(term, { x }));
    return known.get(x);
  };
}

function decided(term: Term, x: number): number | undefined {
  try {
    return oracle(term, { x }).toNumber();
  } catch (error) {
    // Of an angle of more digits than decimals have of pi, they say that.
    if (error instanceof UndecidedError || String(error).includes("Precision limit exceeded")) return undefined;
    throw error;
  }
}
