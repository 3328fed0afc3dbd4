import { type ElementType, encodeModel, GraphBuilder, modelOf } from "@gofz/onnx";
import type { Tensor } from "onnxruntime-node";
import { load, type Runtime } from "./runtime.ts";

/** Where ONNX's TensorProto has these types. */
const codes = { float32: 1n, float16: 10n } as const;

/** A tensor in another type, by onnxruntime itself: JavaScript has no float16 on Node 20. */
export async function cast(ort: Runtime, tensor: Tensor, type: ElementType): Promise<Tensor> {
  if (tensor.type === type || !(type === "float32" || type === "float16")) return tensor;
  const graph = new GraphBuilder();
  const x = graph.input("x", { type: tensor.type === "float16" ? "float16" : "float32" });
  const y = graph.node("Cast", [x], { type }, { attributes: { to: { kind: "int", value: codes[type] } } });
  const session = await load(ort, encodeModel(modelOf(graph, "cast", { y })));
  const results = await session.run({ x: tensor });
  await session.release();
  return results.y ?? tensor;
}
