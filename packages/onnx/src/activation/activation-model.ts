import { type Activation, type Parameters, parameters } from "@gofz/core";
import { modelOf } from "../assemble.ts";
import { GraphBuilder } from "../builder.ts";
import type { Metadata, Model, Value } from "../model.ts";
import { float32 } from "../tensor.ts";
import { type Computation, computation } from "./computation.ts";
import { description } from "./description.ts";
import { functionName, functionOf, precisionKey } from "./function.ts";
import { type ActivationModelOptions, type Form, type Resolved, resolved } from "./options.ts";
import { type Inputs, writeComputation } from "./write.ts";

/**
 * An activation, or a derivative of it, as a model from x to y, in evaluation; parameters are initializers. x has any shape. A gated
 * activation splits its channels, which lie along `axis`, into equal shares, or joins its outputs there; one along an axis takes in all of them.
 * Their gradient, order 1, is a model from x and dy to dx. Throws OptionError for a choice that is not offered, OpsetError,
 * core's ParameterError, and core's UnsupportedError for an exact function along an axis that onnxruntime has no doubles for.
 */
export function activationModel(activation: Activation, options: ActivationModelOptions = {}): Model {
  const { form, order, params, ...rest } = resolved(options);
  const computed = computation(activation, order);
  const typical = parameters(activation, params);
  const graph = new GraphBuilder({ opset: rest.opset });
  const inputs: Inputs = {
    x: graph.input("x", { type: rest.dtype }),
    ...(computed.dy.length > 0 && { dy: graph.input("dy", { type: rest.dtype }) }),
    params: Object.fromEntries(Object.entries(typical).map(([name, value]) => [name, graph.initializer(name, float32([], [value]))])),
  };
  const name = `${functionName(activation)}${"Grad".repeat(order)}`;
  const { doc, metadata } = description(activation, order, computed, rest.precision);
  const y = writers[form](graph, { computed, inputs, name, doc, metadata, typical, ...rest });
  return modelOf(graph, name, computed.dy.length > 0 ? { dx: y } : { y }, doc, metadata);
}

interface Task extends Pick<Resolved, "precision" | "axis"> {
  readonly computed: Computation;
  readonly inputs: Inputs;
  readonly name: string;
  readonly doc: string;
  readonly metadata: Metadata;
  readonly typical: Parameters;
}

const writers: Readonly<Record<Form, (graph: GraphBuilder, task: Task) => Value>> = {
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
    const facts = { name: task.name, doc: task.doc, metadata: { [precisionKey]: task.precision } };
    return graph.call(functionOf(body, dy === undefined ? { y: result } : { dx: result }, facts), given, { type: x.type });
  },
};
