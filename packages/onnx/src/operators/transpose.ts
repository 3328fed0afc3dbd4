import { ints, intsOf } from "../attribute.ts";
import type { Dim } from "../model.ts";
import { operand } from "./operand.ts";
import type { Applied, Operator } from "./operator.ts";

/** The axes of its input in another order. */
export const transpose: Operator = {
  infer(node) {
    const { type, dims } = operand(node, 0);
    return dims === undefined ? { type } : { type, dims: permutation(node, dims).map((axis) => dims[axis] ?? 0) };
  },
  rule: () => (graph, node, dy) => {
    const x = operand(node, 0);
    const order = permutation(node, x.dims ?? []);
    const inverse = order.map((_, axis) => order.indexOf(axis));
    return graph.node("Transpose", [dy], x, { name: `${node.name}/grad`, attributes: { perm: ints(inverse) } });
  },
};

function permutation(node: Applied, dims: readonly Dim[]): readonly number[] {
  return intsOf(
    node,
    "perm",
    dims.map((_, axis) => dims.length - 1 - axis),
  );
}
