import { LimitError } from "../errors.ts";
import type { Term } from "../term/node.ts";
import { Grammar } from "./grammar.ts";

/** The longest formula that is read; it bounds the number of nodes too. */
const maxLength = 10_000;

/**
 * The term that a formula denotes: numbers, x, parameters, `+ - * / ^`, comparisons, calls, and `let t = ...; ...` for what is used
 * more than once. `-x^2` is -(x^2), and `^` associates to the right. `symbols` are names that mean a symbol even where the notation has
 * another meaning for them, as a parameter called e. Throws ParseError, with line and column, and LimitError for a formula that is too
 * long or too deep.
 */
export function parse(text: string, symbols: readonly string[] = []): Term {
  if (text.length > maxLength) throw new LimitError("formula's length", maxLength, `${text.length} characters`);
  return new Grammar(text, symbols).formula();
}
