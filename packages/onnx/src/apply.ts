import type { NodeOptions } from "./application.ts";
import type { GraphBuilder } from "./builder.ts";
import type { Graph, LocalFunction, Node, Value } from "./model.ts";
import { operatorOf } from "./operators/index.ts";

/** Adds a node whose output type follows from its operator. Throws UnsupportedOperatorError, and ShapeError where the inputs do not fit. */
export function apply(graph: GraphBuilder, op: string, inputs: readonly (Value | undefined)[], options: NodeOptions = {}): Value {
  const { attributes = {}, domain = "" } = options;
  const type = operatorOf({ op, domain }, graph.functions, "the shape of its result").infer({ op, inputs, attributes });
  return graph.node(op, inputs, type, options);
}

/** Adds the nodes of a whole graph, its inputs and initializers replaced by `bound`; gives its outputs. */
export function inline(
  builder: GraphBuilder,
  graph: Graph,
  functions: readonly LocalFunction[],
  bound: ReadonlyMap<string, Value>,
): readonly Value[] {
  for (const local of functions) builder.functions.define(local);
  const values = new Map(bound);
  for (const node of graph.nodes) add(builder, node, values);
  return graph.outputs.map(({ name }) => values.get(name) as Value);
}

function add(builder: GraphBuilder, node: Node, values: Map<string, Value>): void {
  const inputs = node.inputs.map((name) => values.get(name));
  const output = apply(builder, node.op, inputs, { domain: node.domain, attributes: node.attributes, name: node.name });
  for (const name of node.outputs.slice(0, 1)) values.set(name, output);
}
