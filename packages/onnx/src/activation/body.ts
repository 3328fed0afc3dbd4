import { type Instruction, type Program, spell } from "@gofz/core";
import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { elements } from "../proto/element.ts";
import { natives } from "./natives.ts";
import { asValue, type Body, type Operand, type Spelled, steps } from "./steps.ts";

/** Adds what a program's first result takes to a graph; the value has the shape of `x` even where it is constant. A double program is wrapped in casts. */
export function writeProgram(
  graph: GraphBuilder,
  program: Program,
  inputs: Readonly<Record<string, Value>> & { readonly x: Value },
): Value {
  const type = program.format === "f64" ? "float64" : "float32";
  const body: Body = { graph, type };
  const instructions = withoutRest(program);
  const operands = spell<Operand>(
    { ...program, instructions },
    {
      input: (name) => converted(graph, inputs[name] as Value, type),
      constant: (value) => value,
      steps: bound(body, steps),
      natives: bound(body, natives[program.format]),
    },
  );
  const value = asValue(body, operands[program.results[0] ?? 0] ?? 0);
  const varies = instructions.some((line) => line.kind === "input" && line.name === "x");
  return converted(graph, varies ? value : spread(graph, value, inputs.x), inputs.x.type);
}

/** What the first result does not read, the doubts of an exact program, as constants, which cost nothing until they are used. */
function withoutRest({ instructions, results }: Program): readonly Instruction[] {
  const used = new Set<number>();
  const stack = results.slice(0, 1);
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const line = instructions[place];
    if (used.has(place) || line === undefined) continue;
    used.add(place);
    if (line.kind === "step" || line.kind === "call") stack.push(...line.args);
  }
  return instructions.map((line, place) => (used.has(place) ? line : { kind: "constant", value: 0 }));
}

function bound<K extends string>(body: Body, table: Readonly<Partial<Record<K, Spelled>>>): Record<K, (...args: Operand[]) => Operand> {
  const entries = Object.entries<Spelled | undefined>(table).map(([name, spelled]) => [
    name,
    (...args: Operand[]) => spelled?.(body, ...args),
  ]);
  return Object.fromEntries(entries) as Record<K, (...args: Operand[]) => Operand>;
}

function converted(graph: GraphBuilder, value: Value, type: Value["type"]): Value {
  if (value.type === type) return value;
  return graph.node("Cast", [value], { type }, { attributes: { to: int(elements[type].code) } });
}

function spread(graph: GraphBuilder, value: Value, x: Value): Value {
  const shape = graph.node("Shape", [x], { type: "int64" });
  return graph.node("Expand", [value, shape], { type: value.type });
}
