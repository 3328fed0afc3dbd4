import type { Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "./tensorflow.ts";

/**
 * The numbers of a tensor as float32. TensorFlow.js's cast leaves integers as they are on webgpu, where its own transpose then fails; a
 * product is made of floats.
 */
export function float32(tf: TensorFlow, tensor: Tensor): Tensor {
  return tensor.dtype === "float32" ? tensor : tf.mul(tf.cast(tensor, "float32"), 1);
}
