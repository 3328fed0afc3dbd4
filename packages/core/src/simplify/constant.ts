import { preciseValue } from "../precise/value.ts";
import { num, type Term } from "../term/node.ts";

/** A call of constants as one constant, where a double holds the result exactly: 2 * 3 is 6, sqrt(2) stays sqrt(2). */
export function exactConstant(term: Term): Term | undefined {
  if (term.kind !== "call" || !term.args.every((arg) => arg.kind === "num")) return undefined;
  const [value, rest] = preciseValue(term, {});
  const exact = Number.isFinite(value) && rest === 0 && (value !== 0 || exactZero.has(term.op.name));
  return exact ? num(value) : undefined;
}

/** The operators whose 0 is never an underflow. */
const exactZero: ReadonlySet<string> = new Set(["add", "sub", "neg", "abs", "sqrt", "min", "max", "less", "where", "sign", "log"]);
