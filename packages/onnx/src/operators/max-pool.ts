import type { Application } from "../application.ts";
import { int, ints, intsOf } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { float32, int64, sizeOf } from "../tensor.ts";
import { dimsOf, operand, sizes } from "./operand.ts";
import type { Operator } from "./operator.ts";
import { slid, windowOf } from "./window.ts";

/** The largest value under each window of an [N, C, H, W] input. */
export const maxPool: Operator = {
  infer(node) {
    const [batch = 0, channels = 0] = dimsOf(node, 0, 4);
    return { type: operand(node, 0).type, dims: [batch, channels, ...slid(node, intsOf(node, "kernel_shape", []))] };
  },
  rule: () => (graph, node, dy) => {
    const indices = node.outputs[1] ?? graph.extend(node, { type: "int64", dims: sizes(dy) });
    return (apart(node) ? unpool : scatter)(graph, node, dy, indices);
  },
};

/** Whether no two windows share an element. With pads, onnxruntime's MaxUnpool refuses shapes that are right. */
function apart(node: Application): boolean {
  const { strides, pads } = windowOf(node);
  return pads.every((pad) => pad === 0) && intsOf(node, "kernel_shape", []).every((size, axis) => size <= (strides[axis] ?? 1));
}

/** Each window has its own largest element: its gradient is put back there. */
function unpool(graph: GraphBuilder, node: Application, dy: Value, indices: Value): Value {
  const x = operand(node, 0);
  const attributes = { kernel_shape: ints(intsOf(node, "kernel_shape", [])), strides: ints(windowOf(node).strides) };
  const shape = graph.constant(int64([4], sizes(x)));
  return graph.node("MaxUnpool", [dy, indices, shape], x, { name: `${node.name}/grad`, attributes });
}

/** Windows that overlap may share their largest element: gradients add up there. */
function scatter(graph: GraphBuilder, node: Application, dy: Value, indices: Value): Value {
  const x = operand(node, 0);
  const size = sizeOf(sizes(x));
  const flat = { type: x.type, dims: [size] };
  const line = graph.constant(int64([1], [-1]));
  const zeros = graph.node("Expand", [graph.constant(float32([1], [0])), graph.constant(int64([1], [size]))], flat);
  const parts = [
    graph.node("Reshape", [indices, line], { type: "int64", dims: [sizeOf(sizes(dy))] }),
    graph.node("Reshape", [dy, line], flat),
  ];
  const sum = graph.node("ScatterElements", [zeros, ...parts], flat, {
    attributes: { axis: int(0), reduction: { kind: "string", value: "add" } },
  });
  return graph.node("Reshape", [sum, graph.constant(int64([4], sizes(x)))], x, { name: `${node.name}/grad` });
}
