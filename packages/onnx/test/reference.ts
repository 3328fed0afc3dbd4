import type { Floats, Padding } from "@gofz/onnx";

/** TF.js's definitions, written out plainly in double precision. */
export type Images = Floats & { readonly dims: readonly [number, number, number, number] };

/** x [rows, in] kernel [in, units] + bias. */
export function multiplied(x: Floats, kernel: Floats, bias: Floats): number[] {
  const [size = 0, units = 0] = kernel.dims;
  return Array.from({ length: (x.data.length / size) * units }, (_, i) => {
    const [row, unit] = [Math.floor(i / units), i % units];
    let sum = bias.data[unit] ?? 0;
    for (let k = 0; k < size; k++) sum += (x.data[row * size + k] ?? 0) * (kernel.data[k * units + unit] ?? 0);
    return sum;
  });
}

/** Images [N, H, W, C] convolved with kernel [h, w, C, filters]. */
export function convolved(
  images: Images,
  kernel: Floats,
  bias: Floats,
  stride: number,
  padding: Padding,
): { dims: number[]; data: number[] } {
  const [high = 0, wide = 0, channels = 0, filters = 0] = kernel.dims;
  return slid(images, [high, wide], stride, padding, filters, (at, filter) => {
    let sum = bias.data[filter] ?? 0;
    for (let i = 0; i < high; i++)
      for (let j = 0; j < wide; j++)
        for (let c = 0; c < channels; c++)
          sum += (at(i, j, c) ?? 0) * (kernel.data[((i * wide + j) * channels + c) * filters + filter] ?? 0);
    return sum;
  });
}

/** The largest value under each window; outside the image there is nothing. */
export function pooled(images: Images, pool: number, stride: number, padding: Padding): { dims: number[]; data: number[] } {
  return slid(images, [pool, pool], stride, padding, images.dims[3], (at, c) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < pool; i++) for (let j = 0; j < pool; j++) most = Math.max(most, at(i, j, c) ?? Number.NEGATIVE_INFINITY);
    return most;
  });
}

type At = (i: number, j: number, c: number) => number | undefined;

function slid(
  images: Images,
  window: readonly [number, number],
  stride: number,
  padding: Padding,
  depth: number,
  value: (at: At, channel: number) => number,
): { dims: number[]; data: number[] } {
  const [count, height, width, channels] = images.dims;
  const steps = (size: number, over: number): number =>
    padding === "same" ? Math.ceil(size / stride) : Math.floor((size - over) / stride) + 1;
  const before = (size: number, over: number): number =>
    padding === "same" ? Math.floor(Math.max(0, (Math.ceil(size / stride) - 1) * stride + over - size) / 2) : 0;
  const dims = [count, steps(height, window[0]), steps(width, window[1]), depth];
  const [, rows = 0, columns = 0] = dims;
  const data = Array.from({ length: dims.reduce((size, dim) => size * dim, 1) }, (_, place) => {
    const channel = place % depth;
    const column = Math.floor(place / depth) % columns;
    const row = Math.floor(place / depth / columns) % rows;
    const image = Math.floor(place / depth / columns / rows);
    const at: At = (i, j, c) => {
      const [y, x] = [row * stride + i - before(height, window[0]), column * stride + j - before(width, window[1])];
      return y < 0 || y >= height || x < 0 || x >= width ? undefined : images.data[((image * height + y) * width + x) * channels + c];
    };
    return value(at, channel);
  });
  return { dims, data };
}
