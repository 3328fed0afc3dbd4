import { UnboundSymbolError } from "../errors.ts";
import { fold } from "../fold.ts";
import type { Sym, Term } from "../term/node.ts";
import type { Doubled } from "./doubled.ts";
import { decide, type Outcome } from "./level.ts";

/** The values of a term's symbols. */
export type Environment = Readonly<Record<string, number>>;

/** The term's value to 64 bits or more, whatever cancels or overflows on the way; an infinite x is put in as it is. */
export function preciseValue(term: Term, environment: Environment): Doubled {
  return outcome(term, environment).value;
}

/** The value of a term of constants, if it is known to be exactly that double. */
export function exactValue(term: Term): number | undefined {
  const { value, isExact } = outcome(term, {});
  return isExact ? value[0] : undefined;
}

function outcome(term: Term, environment: Environment): Outcome {
  return decide(
    ({ num, ops, outcome }) => outcome(fold(term, { num, sym: (symbol) => num(lookUp(symbol, environment)), ops }), 64),
    ({ isDecided }) => isDecided,
  );
}

function lookUp(symbol: Sym, environment: Environment): number {
  const bound = Object.hasOwn(environment, symbol.name) ? environment[symbol.name] : undefined;
  if (bound === undefined) throw new UnboundSymbolError(symbol.name, Object.keys(environment));
  return bound;
}
