import type { Tensor } from "@tensorflow/tfjs-core";
import { DuplicateTensorFlowError } from "./errors.ts";
import type { TensorFlow } from "./tensorflow.ts";

/**
 * Throws DuplicateTensorFlowError if the engine, which all copies in a process share, was made by another copy: what gofz registers with one
 * copy, the layers of another don't find.
 */
export function requireOneCopy(tf: TensorFlow): void {
  if (!(tf.engine().ENV instanceof tf.Environment)) throw new DuplicateTensorFlowError("The engine of this process is of", tf.version_core);
}

/** Throws DuplicateTensorFlowError if a tensor is of another engine: one of another frame or context. */
export function requireOwn(tf: TensorFlow, label: string, tensor: Tensor): void {
  if (tensor.isDisposed || tf.engine().state.tensorInfo.has(tensor.dataId)) return;
  throw new DuplicateTensorFlowError(`${label} is a tensor of`, tf.version_core);
}
