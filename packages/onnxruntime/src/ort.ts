import type * as common from "onnxruntime-common";

/** What a Trainer needs of onnxruntime: the module of onnxruntime-node or onnxruntime-web. */
export type Ort = Pick<typeof common, "InferenceSession" | "Tensor" | "env">;

/** Whether this is onnxruntime-node, which blocks the thread that it computes on. */
export function blocksItsThread({ env }: Ort): boolean {
  return env.versions.node !== undefined;
}
