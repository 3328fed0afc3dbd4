import type { Application } from "../application.ts";
import { int, intOf, ints } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import { ShapeError, UnsupportedModelError } from "../errors.ts";
import type { Value } from "../model.ts";
import { int64 } from "../tensor.ts";
import { dimsOf, operand, sized, sizes } from "./operand.ts";
import type { Applied, Operator, Rule } from "./operator.ts";
import { slid, windowOf } from "./window.ts";

/** [N, C, H, W] convolved with [M, C, h, w], plus a bias [M]. */
export const conv: Operator = {
  infer(node) {
    if (intOf(node, "group", 1) !== 1) throw new UnsupportedModelError("a grouped Conv", "Use group 1.");
    const [batch = 0, channels] = dimsOf(node, 0, 4);
    const [filters = 0, depth, ...kernel] = dimsOf(node, 1, 4);
    if (channels !== depth) throw new ShapeError("Conv", `${channels} channels for a kernel of ${depth}`, "Make them equal.");
    return { type: operand(node, 0).type, dims: [batch, filters, ...slid(node, kernel.map(sized))] };
  },
  rule: (input) => rules[input],
};

const rules: readonly Rule[] = [
  (graph, node, dy) => {
    const { strides, pads } = windowOf(node);
    const attributes = { strides: ints(strides), pads: ints(pads), output_padding: ints(rests(node)) };
    return graph.node("ConvTranspose", [dy, operand(node, 1)], operand(node, 0), { name: `${node.name}/grad0`, attributes });
  },
  kernelGradient,
  (graph, node, dy) => {
    const axes = graph.constant(int64([3], [0, 2, 3]));
    return graph.node("ReduceSum", [dy, axes], operand(node, 2), { name: `${node.name}/grad2`, attributes: { keepdims: int(0) } });
  },
];

/** A convolution of x with dy, where channels and samples change places: each step of the window is a dilation of dy. */
function kernelGradient(graph: GraphBuilder, node: Application, dy: Value): Value {
  const { strides, pads } = windowOf(node);
  const w = operand(node, 1);
  const [filters = 0, channels = 0, height = 0, width = 0] = sizes(w);
  const [down, right] = rests(node);
  const swapped = [swap(graph, operand(node, 0)), swap(graph, dy)];
  const wide = { type: w.type, dims: [channels, filters, height + down, width + right] };
  const dw = graph.node("Conv", swapped, wide, { name: `${node.name}/grad1`, attributes: { dilations: ints(strides), pads: ints(pads) } });
  if (down === 0 && right === 0) return swap(graph, dw);
  const [starts, ends, axes] = [
    [0, 0],
    [height, width],
    [2, 3],
  ].map((values) => graph.constant(int64([2], values)));
  return swap(graph, graph.node("Slice", [dw, starts, ends, axes], { type: w.type, dims: [channels, filters, height, width] }));
}

function swap(graph: GraphBuilder, x: Value): Value {
  const [first = 0, second = 0, ...rest] = sizes(x);
  return graph.node("Transpose", [x], { type: x.type, dims: [second, first, ...rest] }, { attributes: { perm: ints([1, 0, 2, 3]) } });
}

/** Rows and columns at the end that no whole step of the window reaches. */
function rests(node: Applied): readonly [number, number] {
  const { strides, pads } = windowOf(node);
  const [, , height = 0, width = 0] = sizes(operand(node, 0));
  const [, , down = 0, right = 0] = sizes(operand(node, 1));
  return [(height + pads[0] + pads[2] - down) % strides[0], (width + pads[1] + pads[3] - right) % strides[1]];
}
