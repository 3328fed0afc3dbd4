import type * as core from "@tensorflow/tfjs-core";
import { encode } from "./floats.ts";

/** What the kernels give that gofz adds to the wasm backend, by name, encoded as text; the backend must be set. */
export function trainingResults(tf: Pick<typeof core, "engine" | "tensor" | "tidy">): Readonly<Record<string, string>> {
  const ids = tf.tensor([3, 0, 3, -1], [4], "int32");
  const shared = { strides: [1, 2], pad: "same", dataFormat: "NHWC", dilations: 1 };
  const x = waves(tf, [2, 7, 9, 5]);
  const dy = waves(tf, [2, 7, 5, 10]);
  const run = (kernel: string, inputs: core.NamedTensorMap, attributes: core.NamedAttrMap): string => {
    const result: core.Tensor = tf.tidy(() => tf.engine().runKernel(kernel, inputs, attributes));
    return encode(result.dataSync<"float32">());
  };
  return {
    Conv2DBackpropFilter: run("Conv2DBackpropFilter", { x, dy }, { ...shared, filterShape: [3, 3, 5, 10] }),
    DepthwiseConv2dNativeBackpropFilter: run("DepthwiseConv2dNativeBackpropFilter", { x, dy }, { ...shared, filterShape: [3, 3, 5, 2] }),
    DepthwiseConv2dNativeBackpropInput: run(
      "DepthwiseConv2dNativeBackpropInput",
      { dy, filter: waves(tf, [3, 3, 5, 2]) },
      { ...shared, inputShape: [2, 7, 9, 5] },
    ),
    UnsortedSegmentSum: run("UnsortedSegmentSum", { x: waves(tf, [4, 7]), segmentIds: ids }, { numSegments: 5 }),
  };
}

/** Values of both signs that every engine of JavaScript makes alike. */
function waves(tf: Pick<typeof core, "tensor">, shape: number[]): core.Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, (_, i) => ((i * 2654435761) % 1021) / 510 - 1),
    shape,
  );
}
