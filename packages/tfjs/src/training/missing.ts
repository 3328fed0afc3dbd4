import type { TensorFlow } from "../tensorflow.ts";

/** Kernels that only gradients need, each with the kernels of TensorFlow.js whose gradients need it. A test holds it complete. */
const gradientKernels: Readonly<Record<string, readonly string[]>> = {
  AvgPool3DGrad: ["AvgPool3D"],
  AvgPoolGrad: ["AvgPool"],
  Conv2DBackpropFilter: ["Conv2D", "Conv2DBackpropInput"],
  Conv2DBackpropInput: ["Conv2D"],
  Conv3DBackpropFilterV2: ["Conv3D"],
  Conv3DBackpropInputV2: ["Conv3D"],
  DepthwiseConv2dNativeBackpropFilter: ["DepthwiseConv2dNative"],
  DepthwiseConv2dNativeBackpropInput: ["DepthwiseConv2dNative"],
  Dilation2DBackpropFilter: ["Dilation2D"],
  Dilation2DBackpropInput: ["Dilation2D"],
  EluGrad: ["Elu"],
  LRNGrad: ["LRN"],
  MaxPool3DGrad: ["MaxPool3D"],
  MaxPoolGrad: ["MaxPool"],
  ResizeBilinearGrad: ["ResizeBilinear"],
  ResizeNearestNeighborGrad: ["ResizeNearestNeighbor"],
  UnsortedSegmentSum: ["GatherV2"],
};

/** A kernel that a backend does not have, and the kernels whose gradients fail without it. */
export interface MissingKernel {
  readonly kernel: string;
  readonly trains: readonly string[];
}

/**
 * What a backend lacks for training, as far as it is registered by now: TensorFlow.js 4.22's wasm backend lacks four kernels until
 * `registerTraining`. A backend whose package was not imported lacks them all.
 */
export function missingForTraining(tf: TensorFlow, backendName: string): readonly MissingKernel[] {
  return Object.entries(gradientKernels)
    .filter(([kernel]) => tf.getKernel(kernel, backendName) === undefined)
    .map(([kernel, trains]) => ({ kernel, trains }));
}
