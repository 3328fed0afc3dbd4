import { exactValue } from "../precise/value.ts";
import { num, type Term } from "../term/node.ts";

/** A call of constants as one constant, where a double holds the result exactly: 2 * 3 is 6, sqrt(2) stays sqrt(2). */
export function exactConstant(term: Term): Term | undefined {
  if (term.kind !== "call" || term.op.adjoint !== undefined || !term.args.every((arg) => arg.kind === "num")) return undefined;
  const value = exactValue(term);
  return value !== undefined && Number.isFinite(value) ? num(value) : undefined;
}
