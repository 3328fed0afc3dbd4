import type { Activation } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { placeOf } from "../axis.ts";
import { shareOfMask } from "../mask.ts";
import type { TensorFlow } from "../tensorflow.ts";

/**
 * What is left of a mask, which has the first axes of x: all of it, but where an activation splits or joins along one of those axes. There a
 * place of the output counts if all places of the input that it comes from do.
 */
export function maskOf(tf: TensorFlow, { inputs, outputs }: Activation, x: Tensor, mask: Tensor, axis: number): Tensor {
  const place = placeOf(x, axis);
  if (place >= mask.rank || (inputs.length === 1 && outputs.length === 1)) return mask;
  return tf.tidy(() => {
    const share = shareOfMask(tf, mask, inputs.length, place);
    return tf.concat(
      outputs.map(() => share),
      place,
    );
  });
}
