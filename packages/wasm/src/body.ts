import { type Program, spell, uses } from "@gofz/core";
import type { Expression } from "./expression.ts";
import { steps } from "./steps.ts";

/** The text of a program over v128 lanes: statements that set locals, and where its results and doubts are then. */
export interface Body {
  readonly locals: readonly string[];
  readonly statements: readonly string[];
  readonly results: readonly Expression[];
  readonly doubts: readonly (Expression | undefined)[];
}

/** How a number stands in the text. */
export type Constant = (value: number) => Expression;

/** Where a body reads its inputs and constants, and what the names of its locals end in, so that copies can stand side by side. */
export interface Frame {
  readonly input: (name: string) => Expression;
  readonly constant: Constant;
  readonly suffix: string;
}

/** Writes `program` once. A value that is used once stands where it is used; one that is used more often gets a local. */
export function body(program: Program, { input, constant, suffix }: Frame): Body {
  const count = uses(program);
  const locals: string[] = [];
  const statements: string[] = [];
  const keep = (expression: Expression, place: number): Expression => {
    if ((count[place] ?? 0) < 2 || program.instructions[place]?.kind !== "step") return expression;
    const name = `$t${place}${suffix}`;
    locals.push(name);
    statements.push(`(local.set ${name} ${expression.text})`);
    return { text: `(local.get ${name})`, constant: false };
  };
  const values = spell<Expression>(program, { input, constant, steps: steps(program.format), natives: {}, keep });
  const at = (place: number): Expression => values[place] as Expression;
  return {
    locals,
    statements,
    results: program.results.map(at),
    doubts: program.doubts.map((doubt) => (doubt === undefined ? doubt : at(doubt))),
  };
}
