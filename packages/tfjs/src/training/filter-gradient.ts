import type { Tensor } from "@tensorflow/tfjs-core";
import { type Convolution, type ConvolutionAttributes, convolutionOf } from "./convolution.ts";
import { addProduct } from "./sums.ts";
import { exchanged } from "./walk.ts";
import { walkOf, windows } from "./window.ts";
import type { Work, Workshop } from "./workshop.ts";

/** What x and dy of a convolution are. */
export type Pair = { readonly x: Tensor; readonly dy: Tensor };

/** With the shape of the filter: its height, its width, and its channels. */
export interface FilterAttributes extends ConvolutionAttributes {
  readonly filterShape: readonly [height: number, width: number, inChannels: number, outChannels: number];
}

/** Conv2DBackpropFilter: for each tap the product of what it sees of x and of dy, summed over all places. */
export const filterGradient: Work<Pair, FilterAttributes> = (workshop, { x, dy }, attributes) => {
  const { tf, floats, zeros } = workshop;
  const { filterShape, dataFormat } = attributes;
  // Of no images TensorFlow.js's wasm backend can't transpose the axes.
  if (x.size === 0) return zeros(filterShape);
  const convolution = convolutionOf(tf, { x: x.shape, filter: filterShape }, attributes, false);
  const channelsLast = (tensor: Tensor): Tensor => (dataFormat === "NCHW" ? tf.transpose(tensor, [0, 2, 3, 1]) : tensor);
  const pair = { x: channelsLast(floats(x)), dy: channelsLast(floats(dy)) };
  // Of fewer than four channels in dy no vector can be made, but of the neighbours in x.
  const matrix = convolution.outChannels < 4 ? tf.transpose(turned(workshop, convolution, pair)) : straight(workshop, convolution, pair);
  return tf.reshape(matrix, [...filterShape]);
};

/** The gradient as a matrix with a row for each tap and channel of x, and a column for each channel of dy. */
function straight({ routines, address, zeros }: Workshop, convolution: Convolution, { x, dy }: Pair): Tensor {
  const { filterHeight, filterWidth, inChannels, outChannels } = convolution;
  const matrix = zeros([filterHeight * filterWidth * inChannels, outChannels]);
  const outRow = 4 * outChannels;
  for (const window of windows(convolution, true)) {
    const out = address(matrix) + (window.row * filterWidth + window.column) * inChannels * outRow;
    addProduct(routines, walkOf(convolution, window, address(x), address(dy)), [window.taps * inChannels, outChannels], out, outRow);
  }
  return matrix;
}

/** The same with rows and columns exchanged. */
function turned({ routines, address, zeros }: Workshop, convolution: Convolution, { x, dy }: Pair): Tensor {
  const { filterHeight, filterWidth, inChannels, outChannels } = convolution;
  const rows = filterHeight * filterWidth * inChannels;
  const matrix = zeros([outChannels, rows]);
  for (const window of windows(convolution, true)) {
    const out = address(matrix) + 4 * (window.row * filterWidth + window.column) * inChannels;
    const walk = exchanged(walkOf(convolution, window, address(x), address(dy)));
    addProduct(routines, walk, [outChannels, window.taps * inChannels], out, 4 * rows);
  }
  return matrix;
}
