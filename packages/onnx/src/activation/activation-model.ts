import {
  type Activation,
  differentiate,
  encode,
  inference,
  type Parameters,
  parameters,
  print,
  requireElementwise,
  type Term,
} from "@gofz/core";
import { modelOf } from "../assemble.ts";
import { GraphBuilder } from "../builder.ts";
import { OptionError } from "../errors.ts";
import type { Model, Value } from "../model.ts";
import { float32 } from "../tensor.ts";
import { opsets } from "../version.ts";
import { writeProgram } from "./body.ts";
import { type Description, functionName, termFunction, termKey } from "./function.ts";
import { type Precision, programOf } from "./precision.ts";

/** How an activation is spelled: a node that calls a documented function, or plain operators. */
export type Form = "function" | "primitive";

export interface ActivationModelOptions {
  /** "function" where left out. */
  readonly form?: Form;
  /** "fast" where left out. */
  readonly precision?: Precision;
  readonly dtype?: "float32";
  /** 21, for now. */
  readonly opset?: number;
  /** 0 for the function, 1 and 2 for its derivatives in x; 0 where left out. */
  readonly order?: 0 | 1 | 2;
  /** Values of its parameters, where they differ from the defaults. */
  readonly params?: Parameters;
}

/**
 * An activation, or a derivative of it, as a model from x to y of any shape; its parameters are initializers.
 * A stochastic activation is written as in evaluation. Throws OptionError for a choice that is not offered, core's KindError for what is not
 * elementwise, and core's ParameterError.
 */
export function activationModel(activation: Activation, options: ActivationModelOptions = {}): Model {
  const { form = "function", precision = "fast", order = 0 } = options;
  check(options);
  requireElementwise(activation, "activationModel");
  const formula = differentiate(inference(activation), "x", order);
  const name = `${functionName(activation)}${"Grad".repeat(order)}`;
  const doc = `${activation.name}${"'".repeat(order)}(x) = ${print(formula)}`;
  const graph = new GraphBuilder();
  const x = graph.input("x", { type: "float32" });
  const typical = parameters(activation, options.params);
  const weights = Object.entries(typical).map(([label, value]) => graph.initializer(label, float32([], [value])));
  const y = writers[form](graph, { name, formula, doc, precision, typical }, x, weights);
  return modelOf(graph, name, { y }, doc, { [termKey]: JSON.stringify(encode(formula)) });
}

type Described = Pick<Description, "name" | "doc" | "precision" | "typical"> & { readonly formula: Term };

const writers: Readonly<Record<Form, (graph: GraphBuilder, described: Described, x: Value, weights: readonly Value[]) => Value>> = {
  function: (graph, { formula, ...rest }, x, weights) =>
    graph.call(termFunction(formula, { ...rest, params: weights.map(({ name }) => name), metadata: {} }), [x, ...weights], x),
  primitive: (graph, { formula, precision, typical }, x, weights) =>
    writeProgram(graph, programOf(formula, precision, true, typical), {
      ...Object.fromEntries(weights.map((weight) => [weight.name, weight])),
      x,
    }),
};

function check({ form = "function", precision = "fast", dtype = "float32", opset = 21, order = 0 }: ActivationModelOptions): void {
  among("form", form, Object.keys(writers));
  among("precision", precision, ["fast", "exact"]);
  among("dtype", dtype, ["float32"]);
  among("opset", opset, [opsets[""]]);
  among("order", order, [0, 1, 2]);
}

function among(option: string, value: unknown, offered: readonly unknown[]): void {
  if (!offered.includes(value))
    throw new OptionError(
      option,
      JSON.stringify(value),
      `This version offers ${offered.map((choice) => JSON.stringify(choice)).join(", ")}.`,
    );
}
