import { tanh } from "@gofz/core";
import { dense, type Model, random, sequential } from "@gofz/onnx";
import * as node from "onnxruntime-node";

/** Points in a square, in two classes by the side of a circle on which they lie. */
export function points(
  count: number,
  seed = 1,
): { readonly x: { readonly dims: readonly number[]; readonly data: Float32Array }; readonly y: Uint8Array } {
  const next = random(seed);
  const data = Float32Array.from({ length: count * 2 }, () => 4 * next() - 2);
  const y = Uint8Array.from({ length: count }, (_, i) => Number(Math.hypot(data[2 * i] ?? 0, data[2 * i + 1] ?? 0) < 1.4));
  return { x: { dims: [count, 2], data }, y };
}

export const model: Model = sequential({
  input: [2],
  layers: [dense({ units: 16, activation: tanh }), dense({ units: 2 })],
  seed: 1,
});

export const options = {
  model,
  loss: "softmaxCrossEntropy",
  optimizer: { kind: "adam", learningRate: 0.02 },
  batchSize: 32,
  threads: 1,
} as const;

/** onnxruntime-node as if it were a build that does not block its thread: the trainer then computes in the caller's. */
export const here: { InferenceSession: typeof node.InferenceSession; Tensor: typeof node.Tensor; env: typeof node.env } = {
  InferenceSession: node.InferenceSession,
  Tensor: node.Tensor,
  env: { ...node.env, versions: { common: node.env.versions.common } },
};

export { node };
