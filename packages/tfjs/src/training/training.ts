import type { KernelFunc } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";
import { depthwiseFilterGradient, depthwiseInputGradient } from "./depthwise.ts";
import { filterGradient } from "./filter-gradient.ts";
import { segmentSum } from "./segment-sum.ts";
import { kernelMaker } from "./workshop.ts";

const backendName = "wasm";

/**
 * Gives TensorFlow.js's wasm backend the kernels without which most networks don't train there: gradients of convolutions and of
 * embeddings. It gives only those that the backend does not have, and may be called again, before or after the backend is loaded.
 * Gives the names of the kernels that it added.
 */
export function registerTraining(tf: TensorFlow): readonly string[] {
  const missing = Object.entries(kernels(tf)).filter(([name]) => tf.getKernel(name, backendName) === undefined);
  for (const [kernelName, kernelFunc] of missing) tf.registerKernel({ kernelName, backendName, kernelFunc });
  return missing.map(([name]) => name);
}

function kernels(tf: TensorFlow): Readonly<Record<string, KernelFunc>> {
  const kernel = kernelMaker(tf);
  return {
    Conv2DBackpropFilter: kernel(filterGradient),
    DepthwiseConv2dNativeBackpropFilter: kernel(depthwiseFilterGradient),
    DepthwiseConv2dNativeBackpropInput: kernel(depthwiseInputGradient),
    UnsortedSegmentSum: kernel(segmentSum),
  };
}
