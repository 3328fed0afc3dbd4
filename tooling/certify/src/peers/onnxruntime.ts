import { encodeModel, GraphBuilder, modelOf, type Value, type ValueType } from "@gofz/onnx";
import * as ort from "onnxruntime-node";
import type { Peer } from "./peer.ts";

const type: ValueType = { type: "float32", dims: ["N"] };

/** Its own operator, or operators as a user would put them together. */
const graphs: Readonly<Record<string, (graph: GraphBuilder, x: Value) => Value>> = {
  relu: (graph, x) => graph.node("Relu", [x], type),
  sigmoid: (graph, x) => graph.node("Sigmoid", [x], type),
  tanh: (graph, x) => graph.node("Tanh", [x], type),
  softplus: (graph, x) => graph.node("Softplus", [x], type),
  elu: (graph, x) => graph.node("Elu", [x], type),
  swish: (graph, x) => graph.node("Mul", [x, graph.node("Sigmoid", [x], type)], type),
  gelu: (graph, x) => graph.node("Gelu", [x], type),
  mish: (graph, x) => graph.node("Mish", [x], type),
};

/** onnxruntime's CPU provider, which has no gradients. */
export const onnxruntime: Peer = {
  name: "onnxruntime",
  absent: "-",
  run: async (name, order, x) => {
    const write = graphs[name];
    if (write === undefined || order !== 0) return undefined;
    const graph = new GraphBuilder();
    const bytes = encodeModel(modelOf(graph, name, { y: write(graph, graph.input("x", type)) }));
    const session = await ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 3 });
    const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
    await session.release();
    return y?.data as Float32Array;
  },
};
