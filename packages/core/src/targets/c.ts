import { lower } from "../lower/lower.ts";
import { freePrefix } from "../notation/listing.ts";
import type { Native, Program } from "../program/program.ts";
import { c99, c99Helpers, identifier } from "./c99.ts";
import { needs } from "./needs.ts";
import { elementParts, type Part, snakeName } from "./part.ts";
import { comment } from "./prose.ts";
import { signature } from "./signature.ts";
import { statements } from "./statements.ts";
import type { Subject, Target } from "./target.ts";

/** C99 for float: each function computes in double and rounds once. Not for -ffast-math, which may drop what NaN and infinities need. */
export const c: Target = {
  name: "c",
  extension: "c",
  description: "C99: functions of float, computed in double and rounded once",
  functionName: (words) => identifier(snakeName(words)),
  emit(subject) {
    const functions = elementParts(subject, "C").map((part) => ({ part, program: program(part, subject.params) }));
    const used: ReadonlySet<string> = needs(functions.map((each) => each.program));
    const helpers = Object.entries(c99Helpers).flatMap(([name, line]) => (used.has(name) ? [line] : []));
    const blocks = [
      [...comment(`${subject.name}, computed in double and rounded once to float. Compile without -ffast-math.`), "#include <math.h>"],
      ...(helpers.length > 0 ? [[...comment("NaN if one is NaN, as fmin and fmax are not."), ...helpers]] : []),
      ...functions.map(({ part, program }) => definition(subject, part, program)),
    ];
    return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
  },
};

const native: readonly Native[] = ["exp", "expm1", "log", "log1p", "tanh", "sin", "cos", "atan", "erf", "erfc"];

function program({ term }: Part, typical: Subject["params"]): Program {
  return lower([term], { format: "f64", native, bound: "exact", doubting: false, typical });
}

function definition({ inputs, params, draws }: Subject, { words, about }: Part, program: Program): readonly string[] {
  const symbols = [...inputs, ...Object.keys(params), ...Object.keys(draws)].map(identifier);
  const { lines, results } = statements(program, c99, freePrefix(symbols));
  const unused = symbols.filter((symbol) => !isRead(program, symbol));
  return [
    ...comment(about),
    ...signature(
      `float ${identifier(snakeName(words))}`,
      symbols.map((symbol) => `float ${symbol}`),
      " {",
      "  ",
      false,
    ),
    ...[
      // Every function of a file takes the same parameters.
      ...unused.map((symbol) => `(void)${symbol};`),
      ...lines,
      ...results.map(({ text }) => `return (float)(${text});`),
    ].map((line) => `  ${line}`),
    "}",
  ];
}

function isRead({ instructions }: Program, symbol: string): boolean {
  return instructions.some((instruction) => instruction.kind === "input" && identifier(instruction.name) === symbol);
}
