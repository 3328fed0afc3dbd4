import { evaluate, type Parameters, type Program, substitute, sym, symbols, type Term } from "@gofz/core";
import { div, max, min, mul } from "@gofz/core/operators";

/** A side, by the sign of x, on which a function goes on as a power of x far out: a line, a parabola, or 1 / x^2. */
export interface Growth {
  readonly side: 1 | -1;
  readonly degree: number;
}

/** How a term in x alone grows, or decays, far out; among these degrees. */
export function growthOf(term: Term, degrees: readonly number[]): readonly Growth[] {
  return ([1, -1] as const).flatMap((side) => {
    const [near = 0, far = 0] = [2 ** 90, 2 ** 120].map((x) => Math.abs(evaluate(term, { x: side * x })));
    const degree = Math.log2(far / near) / 30;
    return degrees.flatMap((whole) => (Math.abs(degree - whole) < 2 ** -10 ? { side, degree: whole } : []));
  });
}

/** The term as it goes on: farther out than `from` it is what it was there, times, or divided by, how much farther out x is. */
function continued(term: Term, growth: readonly Growth[], from: number): Term {
  const x = sym("x", "element");
  const nearer = growth.reduce<Term>((inner, { side }) => (side === 1 ? min(inner, from) : max(inner, -from)), x);
  return growth.reduce<Term>(
    (value, { side, degree }) => {
      const farther = max(mul(x, side / from), 1);
      const times = (size: number): Term => new Array<Term>(size).fill(farther).reduce((power, factor) => mul(power, factor));
      return degree > 0 ? mul(value, times(degree)) : div(value, times(-degree));
    },
    substitute(term, { x: nearer }),
  );
}

/** How a term is lowered whose tails may come out wrong. */
export interface Continuing {
  readonly lower: (term: Term) => Program;
  /** How wrong a program is in the tails, and what is right enough. */
  readonly fault: (program: Program) => number;
  readonly allowed: number;
  readonly growth: () => readonly Growth[];
  /** Where it may begin to go on; from the farthest, which is the closest. */
  readonly starts: readonly number[];
}

/** The program of a term, or of the term as it goes on, whichever is least wrong: the first that is right enough. */
export function lowerContinued(term: Term, { lower, fault, allowed, growth, starts }: Continuing): Program {
  let best = lower(term);
  let least = fault(best);
  const found = least <= allowed ? [] : growth();
  for (const from of found.length === 0 ? [] : starts) {
    const candidate = lower(continued(term, found, from));
    const other = fault(candidate);
    if (other < least) [best, least] = [candidate, other];
    if (least <= allowed) break;
  }
  return best;
}

/** A value for each symbol of a term but x: the one that it usually has, or 1. */
export function valuesOf(term: Term, typical: Parameters): Parameters {
  const ones = Object.fromEntries(symbols(term).map(({ name }) => [name, 1]));
  const { x: _, ...values } = { ...ones, ...typical };
  return values;
}
