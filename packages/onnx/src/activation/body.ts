import { type Program, spell } from "@gofz/core";
import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { elements } from "../proto/element.ts";
import { type Natives, natives } from "./natives.ts";
import { asValue, type Body, bound, type Operand, steps } from "./steps.ts";

/** The values of a term's symbols; the others may be scalars. */
export type Given = Readonly<Record<string, Value>> & { readonly x: Value };

/** Adds a program of one result to a graph; the value has the shape of `x` even where it is constant. A double program is wrapped in casts. */
export function writeProgram(graph: GraphBuilder, program: Program, inputs: Given, called?: Natives): Value {
  return converted(graph, wholeResult(graph, program, writeLines(graph, program, inputs, called), inputs.x), inputs.x.type);
}

/** A program's result in the shape of x, before a cast. */
export function wholeResult(graph: GraphBuilder, program: Program, { body, operands }: Lines, x: Value): Value {
  const value = asValue(body, operands[program.results[0] ?? 0] ?? 0);
  const varies = program.instructions.some((line) => line.kind === "input" && line.name === "x");
  return varies ? value : spread(graph, value, x);
}

/** What the lines of a program are in a graph. */
export interface Lines {
  readonly body: Body;
  /** One for each line. */
  readonly operands: readonly Operand[];
}

/** Adds the lines of a program to a graph. */
export function writeLines(graph: GraphBuilder, program: Program, inputs: Given, called: Natives = natives[program.format]): Lines {
  const type = program.format === "f64" ? "float64" : "float32";
  const body: Body = { graph, type };
  const operands = spell<Operand>(program, {
    input: (name) => converted(graph, inputs[name] as Value, type),
    constant: (value) => value,
    steps: bound(body, steps),
    natives: bound(body, called),
  });
  return { body, operands };
}

/** The value in another type. */
export function converted(graph: GraphBuilder, value: Value, type: Value["type"]): Value {
  if (value.type === type) return value;
  return graph.node("Cast", [value], { type }, { attributes: { to: int(elements[type].code) } });
}

/** The value in the shape of x. */
export function spread(graph: GraphBuilder, value: Value, x: Value): Value {
  const shape = graph.node("Shape", [x], { type: "int64" });
  return graph.node("Expand", [value, shape], { type: value.type });
}
