import type { Application } from "./application.ts";
import type { GraphBuilder } from "./builder.ts";
import { UnsupportedOperatorError } from "./errors.ts";
import type { Value } from "./model.ts";
import { operatorOf } from "./operators/index.ts";
import { sized } from "./operators/operand.ts";
import { float32, sizeOf } from "./tensor.ts";

/**
 * Reverse mode: adds to `graph` the nodes that compute the gradient of `loss` with respect to each of `wrt`; `seed`, as large as the loss,
 * is what its entries weigh, 1 where left out.
 * A value that the loss does not depend on has no gradient. Throws UnsupportedOperatorError for a node between them without a rule.
 */
export function gradients(
  graph: GraphBuilder,
  loss: Value,
  wrt: readonly Value[],
  seed: Value = ones(graph, loss),
): readonly (Value | undefined)[] {
  const active = reached(graph.applications, wrt);
  const found = new Map<string, Value>([[loss.name, seed]]);
  for (const node of [...graph.applications].reverse()) {
    const dy = found.get(node.outputs[0]?.name ?? "");
    if (dy === undefined) continue;
    node.inputs.forEach((input, place) => {
      if (input === undefined || !active.has(input.name)) return;
      const dx = slope(graph, node, dy, place);
      const other = found.get(input.name);
      found.set(input.name, other === undefined ? dx : graph.node("Add", [other, dx], dx));
    });
  }
  return wrt.map(({ name }) => found.get(name));
}

function slope(graph: GraphBuilder, node: Application, dy: Value, place: number): Value {
  const asked = `the gradient of its input ${place}`;
  const rule = operatorOf(node, graph.functions, asked).rule(place);
  if (rule === undefined) throw new UnsupportedOperatorError(node.op, asked, "Ask for the gradient of its other inputs.");
  return rule(graph, node, dy);
}

/** The names of the values that depend on `sources`. */
function reached(nodes: readonly Application[], sources: readonly Value[]): ReadonlySet<string> {
  const names = new Set(sources.map(({ name }) => name));
  for (const node of nodes) {
    if (node.inputs.some((input) => input !== undefined && names.has(input.name)))
      for (const output of node.outputs) names.add(output.name);
  }
  return names;
}

function ones(graph: GraphBuilder, { dims = [] }: Value): Value {
  const known = dims.map(sized);
  return graph.constant(float32(known, new Float32Array(sizeOf(known)).fill(1)));
}
