import type { KernelFunc } from "@tensorflow/tfjs-core";
import { replaceKernel } from "../replace-kernel.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { depthwiseFilterGradient, depthwiseInputGradient } from "./depthwise.ts";
import { filterGradient } from "./filter-gradient.ts";
import { maxPoolGradient } from "./max-pool-gradient.ts";
import { segmentSum } from "./segment-sum.ts";
import { type KernelMaker, kernelMaker } from "./workshop.ts";

const backendName = "wasm";

/**
 * Gives TensorFlow.js's wasm backend the kernels without which most networks don't train there: gradients of convolutions and of
 * embeddings. It gives only those that the backend does not have, and may be called again, before or after the backend is loaded.
 * One that is there is replaced: the gradient of max pooling, with which those networks would train wrongly without a warning.
 * Gives the names of the kernels that it added.
 */
export function registerTraining(tf: TensorFlow): readonly string[] {
  const kernel = kernelMaker(tf);
  replaceKernel(tf, backendName, "MaxPoolGrad", () => kernel(maxPoolGradient));
  const missing = Object.entries(lacking(kernel)).filter(([name]) => tf.getKernel(name, backendName) === undefined);
  for (const [kernelName, kernelFunc] of missing) tf.registerKernel({ kernelName, backendName, kernelFunc });
  return missing.map(([name]) => name);
}

function lacking(kernel: KernelMaker): Readonly<Record<string, KernelFunc>> {
  return {
    Conv2DBackpropFilter: kernel(filterGradient),
    DepthwiseConv2dNativeBackpropFilter: kernel(depthwiseFilterGradient),
    DepthwiseConv2dNativeBackpropInput: kernel(depthwiseInputGradient),
    UnsortedSegmentSum: kernel(segmentSum),
  };
}
