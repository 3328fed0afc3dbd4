import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import type { Work } from "./workshop.ts";

/** What MaxPoolGrad takes, which pooled the image `input`. */
interface Pooled extends NamedTensorMap {
  readonly dy: Tensor;
  readonly input: Tensor;
}

interface PoolAttributes {
  readonly filterSize: [number, number] | number;
  readonly strides: [number, number] | number;
  readonly pad: "valid" | "same" | number;
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}

/** MaxPoolGrad: each dy goes to the first place in its window that has the largest value. TensorFlow.js 4.22's own on wasm gives others. */
export const maxPoolGradient: Work<Pooled, PoolAttributes> = ({ tf, zeros, view }, { dy, input }, attributes) => {
  const { filterSize, strides, pad, dimRoundingMode } = attributes;
  const shape = input.shape as [number, number, number, number];
  const pool = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const { outHeight, outWidth, inHeight, inWidth, inChannels, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = pool;
  const dx = zeros(shape);
  const [to, from, x] = [view(dx), view(dy), view(input)];
  for (let out = 0; out < from.length; out++) {
    const channel = out % inChannels;
    const column = Math.floor(out / inChannels) % outWidth;
    const row = Math.floor(out / inChannels / outWidth) % outHeight;
    const image = Math.floor(out / inChannels / outWidth / outHeight);
    const [top, left] = [row * strideHeight - padInfo.top, column * strideWidth - padInfo.left];
    let place = -1;
    for (let r = Math.max(0, top); r < Math.min(inHeight, top + filterHeight); r++) {
      for (let c = Math.max(0, left); c < Math.min(inWidth, left + filterWidth); c++) {
        const at = ((image * inHeight + r) * inWidth + c) * inChannels + channel;
        if (place < 0 || (x[at] as number) > (x[place] as number)) place = at;
      }
    }
    if (place >= 0) to[place] = (to[place] as number) + (from[out] as number);
  }
  return dx;
};
