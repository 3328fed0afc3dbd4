import { evaluate, type Term } from "@gofz/core";
import { type Known, oracle, UndecidedError } from "@gofz/testkit";

/** The true values of a term in x as doubles; undefined where even 720 digits do not tell. */
export type Truth = (x: number) => number | undefined;

/**
 * The truths of terms that share parts: by the oracle at finite x, each part once; the limits at the infinities are `evaluate`'s, as the
 * oracle has none.
 */
export function truthsOf(terms: readonly Term[]): readonly Truth[] {
  const parts = new Map<number, Known>();
  const partsAt = (x: number): Known => {
    const known = parts.get(x) ?? new Map();
    parts.set(x, known);
    return known;
  };
  return terms.map((term) => {
    const values = new Map<number, number | undefined>();
    return (x) => {
      if (!values.has(x)) values.set(x, Number.isFinite(x) ? decided(term, x, partsAt(x)) : evaluate(term, { x }));
      return values.get(x);
    };
  });
}

function decided(term: Term, x: number, known: Known): number | undefined {
  try {
    return oracle(term, { x }, known).toNumber();
  } catch (error) {
    // Of an angle of more digits than decimals have of pi, they say that.
    if (error instanceof UndecidedError || String(error).includes("Precision limit exceeded")) return undefined;
    throw error;
  }
}
