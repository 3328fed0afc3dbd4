import { hasReduction, type Parameters, type Term } from "@gofz/core";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { converted } from "./body.ts";
import { joined, shares } from "./channels.ts";
import type { Computation } from "./computation.ts";
import { type Symbols, writeDirectly } from "./direct.ts";
import { ended } from "./ends.ts";
import { cut } from "./pieces.ts";
import type { Precision } from "./precision.ts";
import type { Recipe } from "./recipe.ts";
import type { Body } from "./steps.ts";
import { writeTerm } from "./term.ts";

/** What a computation reads: x, dy where it has one, and a scalar for each parameter. */
export interface Inputs {
  readonly x: Value;
  readonly dy?: Value;
  readonly params: Readonly<Record<string, Value>>;
}

/** How it is written. */
export interface Manner {
  readonly precision: Precision;
  readonly axis: number;
  /** Values that the parameters usually have. */
  readonly values: Parameters;
  /** What trying has found for these values: `Setting.plans`. */
  readonly plans: string;
  /** Whether it may compute in double inside. */
  readonly float64: boolean;
  /** How a formula of x alone is read directly, where that is better than the lowered program. */
  readonly recipe?: Recipe | undefined;
}

/** Adds what computes an activation, or its gradient, to a graph: operators of ai.onnx alone. */
export function writeComputation(graph: GraphBuilder, { x, dy, formulas }: Computation, inputs: Inputs, manner: Manner): Value {
  const { axis } = manner;
  const upstream = inputs.dy === undefined ? {} : shares(graph, inputs.dy, dy, axis);
  const elements = { x: inputs.x, ...shares(graph, inputs.x, x, axis), ...upstream };
  const symbols: Symbols = { elements, uniform: inputs.params };
  const type = manner.precision === "exact" ? "float64" : "float32";
  const values = formulas.map((formula) =>
    hasReduction([formula]) ? writeDirectly({ graph, type }, formula, symbols, { axis }) : writeElements(graph, formula, symbols, manner),
  );
  return joined(graph, values as [Value, ...Value[]], axis);
}

/** A fast term in several elements is cut: what is of one element is then tried at all values of it. An exact one is rounded once. */
function writeElements(graph: GraphBuilder, term: Term, symbols: Symbols, manner: Manner): Value {
  const { precision, values: typical, plans, recipe, float64 } = manner;
  const { elements, uniform } = symbols;
  const names = Object.keys(elements);
  if (recipe !== undefined) return writeRecipe(graph, term, symbols, recipe);
  if (names.length === 1) return writeTerm(graph, term, { ...uniform, ...elements }, { precision, typical, plans, float64 });
  const { rest, pieces } = precision === "fast" ? cut(term, names) : { rest: term, pieces: [] };
  const values = pieces.map(({ name, of, term }) => {
    const x = elements[of] ?? elements.x;
    return [name, writeTerm(graph, term, { ...uniform, x }, { precision, typical, place: "piece", float64 })] as const;
  });
  return writeTerm(graph, rest, { ...uniform, ...elements, ...Object.fromEntries(values) }, { precision, typical, place: "rest", float64 });
}

function writeRecipe(graph: GraphBuilder, term: Term, { elements, uniform }: Symbols, { whole = [], ends }: Recipe): Value {
  const body: Body = { graph, type: "float32" };
  const x = ended(body, converted(graph, elements.x, "float32"), ends);
  return converted(graph, writeDirectly(body, term, { elements: { x }, uniform }, { axis: -1, whole }), elements.x.type);
}
