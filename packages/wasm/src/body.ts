import { type Program, spell, uses, type Value } from "@gofz/core";
import { type Code, get, set } from "./code.ts";
import type { Expression } from "./expression.ts";
import { powerOfDifference, steps } from "./steps.ts";

/** The code of a program over v128 lanes: statements that set locals, and where its results and doubts are then. */
export interface Body {
  readonly locals: readonly string[];
  readonly statements: readonly Code[];
  readonly results: readonly Expression[];
  readonly doubts: readonly (Expression | undefined)[];
}

/** How a number stands in the code. */
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
  const statements: Code[] = [];
  const keep = (expression: Expression, place: number): Expression => {
    if ((count[place] ?? 0) < 2 || program.instructions[place]?.kind !== "step") return expression;
    const name = `$t${place}${suffix}`;
    locals.push(name);
    statements.push(set(name, expression.code));
    return { code: get(name), constant: false };
  };
  const values: Expression[] = [];
  const known = steps(program.format);
  const read = (place: number): Expression => values[place] as Expression;
  spell<Expression>(program, {
    input,
    constant,
    steps: known,
    natives: {},
    keep(expression, place) {
      const power = shiftedPower(program, place, read, constant);
      const kept = keep(power ?? expression, place);
      values.push(kept);
      return kept;
    },
  });
  const at = (place: number): Expression => values[place] as Expression;
  return {
    locals,
    statements,
    results: program.results.map(at),
    doubts: program.doubts.map((doubt) => (doubt === undefined ? doubt : at(doubt))),
  };
}

/** 2^(a - c) or 2^(c - a) for a number c, which joins what is added to a power's exponent. */
function shiftedPower(
  { format, instructions }: Program,
  place: Value,
  read: (place: Value) => Expression,
  constant: Constant,
): Expression | undefined {
  const power = instructions[place];
  const exponent = power?.kind === "step" && power.step === "pow2" ? instructions[power.args[0] ?? place] : undefined;
  if (exponent?.kind !== "step" || exponent.step !== "sub") return undefined;
  const [a = place, c = place] = exponent.args;
  const [left, right] = [instructions[a], instructions[c]];
  if (right?.kind === "constant") return powerOfDifference(format, read(a), right.value, constant);
  return left?.kind === "constant" ? powerOfDifference(format, left.value, read(c), constant) : undefined;
}
