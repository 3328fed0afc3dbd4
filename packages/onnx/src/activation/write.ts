import { hasReduction, type Parameters, type Term } from "@gofz/core";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { type Symbols, writeAlong } from "./along.ts";
import { writeProgram } from "./body.ts";
import { joined, shares } from "./channels.ts";
import type { Computation } from "./computation.ts";
import { cut } from "./pieces.ts";
import { type Precision, programOf } from "./precision.ts";

/** What a computation reads: x, dy where it has one, and a scalar for each parameter. */
export interface Inputs {
  readonly x: Value;
  readonly dy?: Value;
  readonly params: Readonly<Record<string, Value>>;
}

/** How it is written; `typical` are values that the parameters usually have. */
export interface Manner {
  readonly precision: Precision;
  readonly axis: number;
  readonly typical: Parameters;
}

/** Adds what computes an activation, or its gradient, to a graph: operators of ai.onnx alone. */
export function writeComputation(graph: GraphBuilder, { x, dy, formulas }: Computation, inputs: Inputs, manner: Manner): Value {
  const { precision, axis, typical } = manner;
  const upstream = inputs.dy === undefined ? {} : shares(graph, inputs.dy, dy, axis);
  const elements = { x: inputs.x, ...shares(graph, inputs.x, x, axis), ...upstream };
  const type = precision === "exact" ? "float64" : "float32";
  const values = formulas.map((formula) => {
    if (hasReduction([formula])) return writeAlong({ graph, type }, formula, { elements, uniform: inputs.params }, axis);
    return writeElements(graph, formula, { elements, uniform: inputs.params }, { precision, typical });
  });
  return joined(graph, values as [Value, ...Value[]], axis);
}

/** A fast term in several elements is cut: what is of one element is then tried at all values of it. An exact one is rounded once. */
function writeElements(
  graph: GraphBuilder,
  term: Term,
  { elements, uniform }: Symbols,
  { precision, typical }: Omit<Manner, "axis">,
): Value {
  const names = Object.keys(elements);
  if (names.length === 1) return writeProgram(graph, programOf(term, precision, { typical }), { ...uniform, ...elements });
  const { rest, pieces } = precision === "fast" ? cut(term, names) : { rest: term, pieces: [] };
  const values = pieces.map(({ name, of, term }) => {
    const x = elements[of] ?? elements.x;
    return [name, writeProgram(graph, programOf(term, precision, { typical, place: "piece" }), { ...uniform, x })] as const;
  });
  const program = programOf(rest, precision, { typical, place: "rest" });
  return writeProgram(graph, program, { ...uniform, ...elements, ...Object.fromEntries(values) });
}
