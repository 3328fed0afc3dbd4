import { differentiate } from "../calculus/differentiate.ts";
import { lower } from "../lower/lower.ts";
import { freePrefix } from "../notation/listing.ts";
import { print } from "../notation/print.ts";
import type { Native } from "../program/program.ts";
import type { Term } from "../term/node.ts";
import { identifier, statements } from "./javascript.ts";
import type { Subject, Target } from "./target.ts";

/**
 * A JavaScript module without dependencies: the function and its derivative, in doubles. It is for float32's range: at the infinities
 * and beyond 2^128 the result is the limit once it is stored in a Float32Array.
 */
export const js: Target = {
  name: "js",
  emit: (subject) => [value(subject), derivative(subject)].map((lines) => `${lines.join("\n")}\n`).join("\n"),
};

const native: readonly Native[] = ["exp", "expm1", "log", "log1p", "tanh", "sin", "cos", "atan"];

function value(subject: Subject): readonly string[] {
  return definition(subject, identifier(subject.name), print(subject.formula), subject.formula);
}

function derivative(subject: Subject): readonly string[] {
  const about = `The derivative of ${subject.name} with respect to x.`;
  return definition(subject, `${subject.name}Derivative`, about, differentiate(subject.formula, "x"));
}

function definition({ params }: Subject, name: string, about: string, term: Term): readonly string[] {
  const parameters = Object.entries(params).map(([parameter, value]) => `${identifier(parameter)} = ${value}`);
  const program = lower([term], { format: "f64", native, bound: "exact", doubting: false });
  const body = statements(program, freePrefix(Object.keys(params)));
  return [
    `/** ${documentation(about)} */`,
    `export function ${name}(${["x", ...parameters].join(", ")}) {`,
    ...body.map((line) => `  ${line}`),
    "}",
  ];
}

// Whatever it says, it must not end the comment.
function documentation(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("*/", "* /");
}
