import { ShapeError } from "./errors.ts";
import type { Model, Value } from "./model.ts";
import { type Floats, float32, floatsOf, sizeOf } from "./tensor.ts";

/** A model's weights by name, in TF.js's layout: its float32 initializers. */
export function weightsOf(model: Model): Readonly<Record<string, Floats>> {
  const floats = Object.entries(model.graph.initializers).filter(([, { type }]) => type === "float32");
  return Object.fromEntries(floats.map(([name, tensor]) => [name, floatsOf(tensor)]));
}

/** The model with other values for some of its weights. Throws ShapeError for a name or shape that it does not have. */
export function withWeights(model: Model, weights: Readonly<Record<string, Floats>>): Model {
  const { initializers } = model.graph;
  const replaced = Object.entries(weights).map(([name, { dims, data }]) => {
    const wanted = Object.hasOwn(initializers, name) ? initializers[name]?.dims : undefined;
    if (wanted?.join() !== dims.join() || data.length !== sizeOf(dims)) {
      throw new ShapeError(
        `The weight ${name}`,
        `[${dims.join()}] with ${data.length} numbers`,
        `It has the shape [${wanted?.join() ?? "of no weight of this model"}].`,
      );
    }
    return [name, float32(dims, data)] as const;
  });
  return Object.freeze({
    ...model,
    graph: Object.freeze({ ...model.graph, initializers: Object.freeze({ ...initializers, ...Object.fromEntries(replaced) }) }),
  });
}

/** The same model with its weights as inputs instead of initializers, for a caller who feeds them anew at each run. */
export function weightsAsInputs(model: Model): Model {
  const { graph } = model;
  const weights = weightsOf(model);
  const inputs = Object.entries(weights).map(([name, { dims }]): Value => Object.freeze({ name, type: "float32", dims }));
  const kept = Object.entries(graph.initializers).filter(([name]) => !Object.hasOwn(weights, name));
  return Object.freeze({
    ...model,
    graph: Object.freeze({
      ...graph,
      inputs: Object.freeze([...graph.inputs, ...inputs]),
      initializers: Object.freeze(Object.fromEntries(kept)),
    }),
  });
}
