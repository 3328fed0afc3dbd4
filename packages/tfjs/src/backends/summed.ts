import type { KernelFunc, NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import { sumTo } from "../repeat.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { Variant } from "../variant.ts";

/** The kernel of a variant for a backend whose own kernels give a value for each element: the values are summed by TensorFlow.js. */
export function summed(tf: TensorFlow, variant: Variant, elements: (tf: TensorFlow, variant: Variant) => KernelFunc): KernelFunc {
  const { summed: symbol } = variant;
  if (symbol === undefined) return elements(tf, variant);
  const kernel = elements(tf, { ...variant, summed: undefined });
  return (call) => {
    const to = (call.inputs as NamedTensorMap)[symbol] as Tensor;
    return tf.tidy(() => {
      const values = kernel(call);
      const [info] = Array.isArray(values) ? values : [values];
      if (info === undefined) return to;
      return sumTo(tf, tf.engine().makeTensorFromTensorInfo(info), to.shape);
    });
  };
}
