import { means } from "../activation/parameters.ts";
import { lower } from "../lower/lower.ts";
import { freePrefix } from "../notation/listing.ts";
import type { Native } from "../program/program.ts";
import { identifier, javascript } from "./javascript.ts";
import { camelName, elementParts, type Part } from "./part.ts";
import { comment } from "./prose.ts";
import { signature } from "./signature.ts";
import { statements } from "./statements.ts";
import type { Subject, Target } from "./target.ts";

/**
 * A JavaScript module without dependencies: the function and its derivatives, in doubles. It is for float32's range: at the infinities
 * and beyond 2^128 the result is the limit once it is stored in a Float32Array.
 */
export const js: Target = {
  name: "js",
  extension: "js",
  description: "JavaScript: a module of plain functions of numbers",
  functionName: (words) => identifier(camelName(words)),
  emit: (subject) =>
    elementParts(subject, "JavaScript")
      .map((part) => `${definition(subject, part).join("\n")}\n`)
      .join("\n"),
};

const native: readonly Native[] = ["exp", "expm1", "log", "log1p", "tanh", "sin", "cos", "atan"];

function definition(subject: Subject, { words, about, term }: Part): readonly string[] {
  const optional = Object.entries({ ...subject.params, ...means(subject) });
  const parameters = [...subject.inputs.map(identifier), ...optional.map(([name, value]) => `${identifier(name)} = ${value}`)];
  const program = lower([term], { format: "f64", native, bound: "exact", doubting: false, typical: subject.params });
  const { lines, results } = statements(program, javascript, freePrefix([...subject.inputs, ...optional.map(([name]) => name)]));
  return [
    ...comment(about, "/**"),
    ...signature(`export function ${identifier(camelName(words))}`, parameters, " {", "  ", true),
    ...[...lines, ...results.map(({ text }) => `return ${text};`)].map((line) => `  ${line}`),
    "}",
  ];
}
