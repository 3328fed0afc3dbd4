import { type Body, body, type Constant } from "./body.ts";
import { type Code, get, op, set } from "./code.ts";
import type { Expression } from "./expression.ts";
import { type Routine, weight } from "./routine.ts";
import { widths } from "./width.ts";

/** As many elements of a group as one v128 of the program's format holds. */
export interface Part extends Omit<Body, "results"> {
  /** The code of each result, multiplied by dy where the routine is weighted. */
  readonly results: readonly Code[];
}

/** Where a part finds its elements, and how its locals are called. */
interface Place {
  /** The symbols that have one value an element. */
  readonly names: readonly string[];
  /** What the locals end in that hold a group's elements as singles. */
  readonly loaded: string;
  readonly suffix: string;
  readonly widen: ((singles: Code) => Code) | undefined;
  readonly constant: Constant;
}

/** Writes a routine's program for one part of a group. */
export function part({ program, weighted }: Routine, { names, loaded, suffix, widen, constant }: Place): Part {
  const singles = (name: string): string => `$in.${name}${loaded}`;
  const local = (name: string): string => (widen === undefined ? singles(name) : `$in.${name}${suffix}`);
  const widened = widen === undefined ? [] : names.map((name) => ({ name: local(name), value: widen(get(singles(name))) }));
  const input = (name: string): Expression => ({
    code: get(names.includes(name) ? local(name) : `$in.${name}_all`),
    constant: false,
  });
  const written = body(program, { input, constant, suffix });
  const product = ({ code }: Expression): Code => op(widths[program.format].multiply, code, get(local(weight)));
  return {
    locals: [...widened.map(({ name }) => name), ...written.locals],
    statements: [...widened.map(({ name, value }) => set(name, value)), ...written.statements],
    results: written.results.map((result) => (weighted ? product(result) : result.code)),
    doubts: written.doubts,
  };
}
