import type { Tensor } from "@tensorflow/tfjs-core";
import { type Convolution, type ConvolutionAttributes, convolutionOf } from "./convolution.ts";
import type { FilterAttributes, Pair } from "./filter-gradient.ts";
import { addMultiples, addProducts } from "./sums.ts";
import { walkOf, windows } from "./window.ts";
import type { Work } from "./workshop.ts";

/** With the shape of x. */
interface InputAttributes extends ConvolutionAttributes {
  readonly inputShape: readonly [images: number, height: number, width: number, channels: number];
}

/** DepthwiseConv2dNativeBackpropFilter: for each tap and channel what it sees of x times dy, summed over all places. */
export const depthwiseFilterGradient: Work<Pair, FilterAttributes> = ({ tf, routines, address, zeros, floats }, { x, dy }, attributes) => {
  const { filterShape } = attributes;
  const convolution = widened(convolutionOf(tf, { x: x.shape, filter: filterShape }, attributes, true));
  const { filterWidth, outChannels } = convolution;
  const [height, width, inChannels, multiplier] = filterShape;
  const [images, inHeight, inWidth] = x.shape;
  // Each channel of x beside itself, as often as it has channels in dy.
  const apart = tf.reshape(floats(x), [images!, inHeight!, inWidth!, inChannels, 1]);
  const wide = multiplier === 1 ? floats(x) : tf.tile(apart, [1, 1, 1, 1, multiplier]);
  const gradient = zeros([height, width, inChannels, multiplier]);
  const [atX, atDy] = [address(wide), address(floats(dy))];
  for (const window of windows(convolution, false)) {
    const out = address(gradient) + 4 * (window.row * filterWidth + window.column) * outChannels;
    addProducts(routines, walkOf(convolution, window, atX, atDy), outChannels, out);
  }
  return gradient;
};

/** DepthwiseConv2dNativeBackpropInput: each dy, times each tap, at the place that the tap saw, and then summed over the channels of one of x. */
export const depthwiseInputGradient: Work<{ readonly dy: Tensor; readonly filter: Tensor }, InputAttributes> = (
  { tf, routines, address, zeros, floats },
  { dy, filter },
  attributes,
) => {
  const { inputShape } = attributes;
  const convolution = widened(convolutionOf(tf, { x: inputShape, filter: filter.shape }, attributes, true));
  const { filterWidth, outChannels } = convolution;
  const [images, height, width, channels] = inputShape;
  const wide = zeros([images, height, width, channels, outChannels / channels]);
  const [atX, atDy, atFilter] = [address(wide), address(floats(dy)), address(floats(filter))];
  for (const window of windows(convolution, false)) {
    const factors = atFilter + 4 * (window.row * filterWidth + window.column) * outChannels;
    addMultiples(routines, walkOf(convolution, window, atX, atDy), outChannels, factors);
  }
  return outChannels === channels ? tf.reshape(wide, [...inputShape]) : tf.sum(wide, 4);
};

/** With as many channels in x as in dy. */
function widened(convolution: Convolution): Convolution {
  return { ...convolution, inChannels: convolution.outChannels };
}
