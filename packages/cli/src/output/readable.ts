import { print, substitute, sym, symbols, type Term } from "@gofz/core";

/** A formula for a reader: as `print` has it, but without the rates of the symbols. */
export function readable(term: Term): string {
  const names = symbols(term).flatMap(({ name }) => (name === "x" ? [] : [name]));
  return print(substitute(term, Object.fromEntries(names.map((name) => [name, sym(name, "uniform")]))));
}
