import { num, type Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";

const zero = num(0);
const one = num(1);
const known = new WeakMap<Term, Map<string, Term>>();

/**
 * The derivative of `term` with respect to the symbol of that name, `order` times. At a kink it is the slope that the operator declares
 * (of max and min: the second argument's). Its size is linear in the term's, since what is shared stays shared.
 */
export function differentiate(term: Term, symbol: string, order = 1): Term {
  let result = term;
  for (let n = 0; n < order; n++) result = slopeOf(result, symbol);
  return result;
}

function slopeOf(root: Term, symbol: string): Term {
  for (const term of postorder(root)) {
    const slopes = known.get(term) ?? new Map<string, Term>();
    known.set(term, slopes);
    if (!slopes.has(symbol)) slopes.set(symbol, derive(term, symbol));
  }
  return remembered(root, symbol);
}

function derive(term: Term, symbol: string): Term {
  if (term.kind === "num") return zero;
  if (term.kind === "sym") return term.name === symbol ? one : zero;
  const slopes = term.args.map((arg) => remembered(arg, symbol));
  return slopes.every((slope) => slope === zero) ? zero : term.op.slope(term, term.args, slopes);
}

function remembered(term: Term, symbol: string): Term {
  return known.get(term)?.get(symbol) ?? zero;
}
