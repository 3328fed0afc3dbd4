import { type Body, body, type Constant } from "./body.ts";
import type { Expression } from "./expression.ts";
import { type Routine, weight } from "./routine.ts";
import { widths } from "./width.ts";

/** As many elements of a group as one v128 of the program's format holds. */
export interface Part extends Omit<Body, "results"> {
  /** The text of each result, multiplied by dy where the routine is weighted. */
  readonly results: readonly string[];
}

/** Where a part finds its elements, and how its locals are called. */
interface Place {
  /** The symbols that have one value an element. */
  readonly names: readonly string[];
  /** What the locals end in that hold a group's elements as singles. */
  readonly loaded: string;
  readonly suffix: string;
  readonly widen: (singles: string) => string;
  readonly constant: Constant;
}

/** Writes a routine's program for one part of a group. */
export function part({ program, weighted }: Routine, { names, loaded, suffix, widen, constant }: Place): Part {
  const local = (name: string): string => `$in.${name}${suffix}`;
  const input = (name: string): Expression => ({
    text: `(local.get ${names.includes(name) ? local(name) : `$in.${name}_all`})`,
    constant: false,
  });
  const written = body(program, { input, constant, suffix });
  const product = ({ text }: Expression): string => `(${widths[program.format].multiply} ${text} (local.get ${local(weight)}))`;
  return {
    locals: [...names.map(local), ...written.locals],
    statements: [...names.map((name) => `(local.set ${local(name)} ${widen(`(local.get $in.${name}${loaded})`)})`), ...written.statements],
    results: written.results.map((result) => (weighted ? product(result) : result.text)),
    doubts: written.doubts,
  };
}
