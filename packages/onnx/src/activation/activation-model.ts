import { type Activation, type Parameters, parameters } from "@gofz/core";
import { modelOf } from "../assemble.ts";
import { GraphBuilder } from "../builder.ts";
import type { Dim, Metadata, Model, Value, ValueType } from "../model.ts";
import { type ElementType, float32 } from "../tensor.ts";
import { type Choice, chosen } from "./choice.ts";
import { type Computation, computation } from "./computation.ts";
import { description } from "./description.ts";
import { functionName, functionOf, manner } from "./function.ts";
import type { MeasuredOperator } from "./measured.ts";
import { writeOperator } from "./operator.ts";
import { type ActivationModelOptions, type Resolved, resolved } from "./options.ts";
import { plans } from "./plans.ts";
import type { Recipe } from "./recipe.ts";
import { shapes } from "./shapes.ts";
import { type Inputs, writeComputation } from "./write.ts";

/**
 * An activation, or a derivative of it, as a model from x to y, in evaluation; parameters are initializers. A gated
 * activation splits its channels, which lie along `axis`, into equal shares, or joins its outputs there; one along an axis takes in all of them.
 * Their gradient, order 1, is a model from x and dy to dx. Throws OptionError for a choice that is not offered, OpsetError for an operator set,
 * OperatorError where the form is "native" and no operator is known, core's ParameterError, and core's UnsupportedError for an exact function
 * along an axis that onnxruntime has no doubles for.
 */
export function activationModel(activation: Activation, options: ActivationModelOptions = {}): Model {
  const { order, params, dtype, dims, ...rest } = resolved(options);
  const { x, y } = shapes(activation, dims, rest.axis);
  const computed = computation(activation, order);
  const values = parameters(activation, params);
  const name = `${functionName(activation)}${"Grad".repeat(order)}`;
  const choice = chosen({ ...rest, computed, values, name, trainable: activation.trainable });
  const graph = new GraphBuilder({ opset: rest.opset });
  const held = choice.operator === undefined ? Object.keys(values) : (choice.operator.inputs ?? []);
  const inputs: Inputs = {
    x: graph.input("x", typed(dtype, x)),
    ...(computed.dy.length > 0 && { dy: graph.input("dy", typed(dtype, y)) }),
    params: Object.fromEntries(held.map((label) => [label, graph.initializer(label, float32([], [values[label] ?? Number.NaN]))])),
  };
  const { doc, metadata } = description(activation, order, computed, rest);
  const known = Object.keys(params).length === 0 ? plans : "";
  const result = writers[choice.form](graph, { ...rest, ...choice, computed, inputs, values, plans: known, name, doc, metadata });
  return computed.dy.length > 0
    ? shaped(modelOf(graph, name, { dx: result }, doc, metadata), typed(dtype, x))
    : shaped(modelOf(graph, name, { y: result }, doc, metadata), typed(dtype, y));
}

function typed(type: ElementType, dims: readonly Dim[] | undefined): ValueType {
  return dims === undefined ? { type } : { type, dims };
}

/** The model with the type of its output. */
function shaped(model: Model, type: ValueType): Model {
  const outputs = model.graph.outputs.map(({ name }) => Object.freeze({ name, ...type }));
  return Object.freeze({ ...model, graph: Object.freeze({ ...model.graph, outputs: Object.freeze(outputs) }) });
}

interface Task extends Pick<Resolved, "precision" | "axis" | "float64"> {
  readonly operator?: MeasuredOperator;
  readonly recipe?: Recipe;
  readonly computed: Computation;
  readonly inputs: Inputs;
  /** Of the parameters. */
  readonly values: Parameters;
  readonly plans: string;
  readonly name: string;
  readonly doc: string;
  readonly metadata: Metadata;
}

const writers: Readonly<Record<Choice["form"], (graph: GraphBuilder, task: Task) => Value>> = {
  operator: (graph, { inputs, operator, values, axis, recipe }) =>
    operator === undefined ? inputs.x : writeOperator(graph, inputs, { operator, values, axis, ends: recipe?.ends }),
  primitive: (graph, { computed, inputs, ...manner }) => writeComputation(graph, computed, inputs, manner),
  function: (graph, task) => {
    const { x, dy, params } = task.inputs;
    const body = new GraphBuilder({ opset: graph.opset });
    const own: Inputs = {
      x: body.input("x", x),
      ...(dy !== undefined && { dy: body.input("dy", dy) }),
      params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, body.input(name, value)])),
    };
    const result = writers.primitive(body, { ...task, inputs: own });
    const given = [x, ...(dy === undefined ? [] : [dy]), ...Object.values(params)];
    const facts = { name: task.name, doc: task.doc, metadata: manner(task) };
    return graph.call(functionOf(body, dy === undefined ? { y: result } : { dx: result }, facts), given, { type: x.type });
  },
};
