import { mish } from "@gofz/core";
import { activationModel, encodeModel } from "@gofz/onnx";
import type { Runtime } from "../onnx/runtime.ts";
import type { Project } from "./project.ts";
import { reasonOf } from "./reason.ts";

/** Whether onnxruntime is there for Node, and computes. */
export interface RuntimeHealth {
  readonly state: "runs" | "absent" | "fails";
  readonly reason?: string;
}

/** Tries onnxruntime-node on a model of mish. */
export async function onnxruntimeOf(project: Project): Promise<RuntimeHealth> {
  if (project.folderOf("onnxruntime-node") === undefined) return { state: "absent" };
  try {
    const ort = await project.load("onnxruntime-node");
    if (!isRuntime(ort)) return { state: "fails", reason: "onnxruntime-node has no InferenceSession" };
    const session = await ort.InferenceSession.create(encodeModel(activationModel(mish)), { intraOpNumThreads: 1 });
    const { y } = await session.run({ x: new ort.Tensor("float32", [1], [1]) });
    await session.release();
    const error = Math.abs(Number(y?.data[0]) - Math.tanh(Math.log1p(Math.E)));
    return error < 1e-6 ? { state: "runs" } : { state: "fails", reason: `mish(1) is off by ${error}` };
  } catch (error) {
    return { state: "fails", reason: reasonOf(error) };
  }
}

function isRuntime(loaded: object): loaded is Runtime {
  return "InferenceSession" in loaded && "Tensor" in loaded;
}
