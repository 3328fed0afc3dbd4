import type { Tensor } from "@tensorflow/tfjs-core";
import { float32 } from "./float32.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** The name under which a kernel along an axis takes a mask: 1 where a place counts, else 0. No parameter has such a name. */
export const theMask = "the mask";

/** Whether a mask is of the first axes of that shape. */
export function fits(mask: readonly number[], shape: readonly number[]): boolean {
  return mask.length <= shape.length && mask.every((length, i) => length === shape[i]);
}

/** The mask of an equal share of an axis: a place counts if it does in every share. Of numbers, 1 or 0. */
export function shareOfMask(tf: TensorFlow, mask: Tensor, shares: number, place: number): Tensor {
  const whole = tf.cast(mask, "bool");
  if (shares === 1) return float32(tf, whole);
  const [first, ...rest] = tf.split(whole, shares, place);
  const all = rest.reduce((all, each) => tf.logicalAnd(all, each), first as Tensor);
  return float32(tf, all);
}
