import { type Pass, type Signal, sizeOf } from "./signal.ts";

/** Every place of an image with a kernel [side, side, channels, filters] upon it, at stride 1 and without padding, and a bias. */
export function conv2d(input: Signal, kernel: Float32Array, bias: Float32Array, side: number): Pass {
  const [height = 1, width = 1, channels = 1] = input.dims;
  const dims = [height - side + 1, width - side + 1, bias.length] as const;
  const [rows, columns, filters] = dims;
  const output = new Float32Array(input.count * rows * columns * filters);
  for (let at = 0; at < output.length; at++) output[at] = bias[at % filters] as number;
  const gradient = new Float32Array(input.data.length);

  /** Visits each pair of an input's and an output's channels that a number of the kernel joins: their places, and that of the number. */
  const visit = (join: (from: number, to: number, weight: number) => void) => {
    for (let sample = 0; sample < input.count; sample++)
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          for (let tap = 0; tap < side * side; tap++) {
            const line = row + Math.floor(tap / side);
            const from = sample * sizeOf(input) + (line * width + column + (tap % side)) * channels;
            const to = ((sample * rows + row) * columns + column) * filters;
            for (let channel = 0; channel < channels; channel++) join(from + channel, to, (tap * channels + channel) * filters);
          }
  };

  visit((from, to, weight) => {
    const value = input.data[from] as number;
    if (value === 0) return;
    for (let f = 0; f < filters; f++) output[to + f] = (output[to + f] as number) + value * (kernel[weight + f] as number);
  });
  return {
    output: { count: input.count, dims, data: output },
    back(slope) {
      visit((from, to, weight) => {
        let sum = 0;
        for (let f = 0; f < filters; f++) sum += (slope[to + f] as number) * (kernel[weight + f] as number);
        gradient[from] = (gradient[from] as number) + sum;
      });
      return gradient;
    },
  };
}
