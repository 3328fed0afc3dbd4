import type { backend_util } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";

/** What there is to know of a convolution. */
export type Convolution = Pick<
  backend_util.Conv2DInfo,
  | "batchSize"
  | "inHeight"
  | "inWidth"
  | "inChannels"
  | "outHeight"
  | "outWidth"
  | "outChannels"
  | "filterHeight"
  | "filterWidth"
  | "strideHeight"
  | "strideWidth"
  | "dilationHeight"
  | "dilationWidth"
  | "padInfo"
>;

/** How TensorFlow.js's kernels are told of a convolution; a format or dilations that are left out are NHWC and none. */
export interface ConvolutionAttributes {
  readonly strides: [number, number] | number;
  readonly pad: "valid" | "same" | number | backend_util.ExplicitPadding;
  readonly dataFormat?: "NHWC" | "NCHW";
  readonly dilations?: [number, number] | number;
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}

type Shape = [number, number, number, number];

/** The shapes of x and of the filter. */
export interface Shapes {
  readonly x: readonly number[];
  readonly filter: readonly number[];
}

/** The convolution of these shapes; a depthwise one has as many channels for each channel of x as the filter's last dimension says. */
export function convolutionOf(tf: TensorFlow, { x, filter }: Shapes, attributes: ConvolutionAttributes, depthwise: boolean): Convolution {
  const { strides, pad, dataFormat = "NHWC", dilations = 1, dimRoundingMode } = attributes;
  const { computeConv2DInfo, convertConv2DDataFormat } = tf.backend_util;
  const format = convertConv2DDataFormat(dataFormat);
  return computeConv2DInfo([...x] as Shape, [...filter] as Shape, strides, dilations, pad, dimRoundingMode, depthwise, format);
}
