import { intOf } from "../attribute.ts";
import type { Dim } from "../model.ts";
import { int64, sizeOf } from "../tensor.ts";
import { operand, sized, sizes } from "./operand.ts";
import type { Operator } from "./operator.ts";

/** Two dimensions: those before `axis` as one, the rest as the other. */
export const flatten: Operator = {
  infer(node) {
    const { type, dims = [] } = operand(node, 0);
    const axis = intOf(node, "axis", 1);
    return { type, dims: [joined(dims.slice(0, axis)), joined(dims.slice(axis))] };
  },
  rule: () => (graph, node, dy) => {
    const x = operand(node, 0);
    return graph.node("Reshape", [dy, graph.constant(int64([x.dims?.length ?? 0], sizes(x)))], x, { name: `${node.name}/grad` });
  },
};

function joined(dims: readonly Dim[]): Dim {
  const [only] = dims;
  return dims.length === 1 && only !== undefined ? only : sizeOf(dims.map(sized));
}
