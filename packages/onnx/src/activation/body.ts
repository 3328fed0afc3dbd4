import { type Program, spell } from "@gofz/core";
import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { elements } from "../proto/element.ts";
import { natives } from "./natives.ts";
import { asValue, type Body, type Operand, type Spelled, steps } from "./steps.ts";

/** Adds a program of one result to a graph; the value has the shape of `x` even where it is constant. A double program is wrapped in casts. */
export function writeProgram(
  graph: GraphBuilder,
  program: Program,
  inputs: Readonly<Record<string, Value>> & { readonly x: Value },
): Value {
  const type = program.format === "f64" ? "float64" : "float32";
  const body: Body = { graph, type };
  const operands = spell<Operand>(program, {
    input: (name) => converted(graph, inputs[name] as Value, type),
    constant: (value) => value,
    steps: bound(body, steps),
    natives: bound(body, natives[program.format]),
  });
  const value = asValue(body, operands[program.results[0] ?? 0] ?? 0);
  const varies = program.instructions.some((line) => line.kind === "input" && line.name === "x");
  return converted(graph, varies ? value : spread(graph, value, inputs.x), inputs.x.type);
}

function bound<K extends string>(body: Body, table: Readonly<Partial<Record<K, Spelled>>>): Record<K, (...args: Operand[]) => Operand> {
  const entries = Object.entries<Spelled | undefined>(table).map(([name, spelled]) => [
    name,
    (...args: Operand[]) => spelled?.(body, ...args),
  ]);
  return Object.fromEntries(entries) as Record<K, (...args: Operand[]) => Operand>;
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
