import { type Pass, type Signal, sizeOf } from "./signal.ts";

/** The largest of every square of this side; a rest at the edge is dropped. */
export function maxPooling2d(input: Signal, side: number): Pass {
  const [height = 1, width = 1, channels = 1] = input.dims;
  const dims = [Math.floor(height / side), Math.floor(width / side), channels] as const;
  const size = dims[0] * dims[1] * channels;
  /** Where each output came from. */
  const origins = new Int32Array(input.count * size);
  for (let at = 0; at < origins.length; at++) {
    const [sample, place, channel] = [Math.floor(at / size), Math.floor((at % size) / channels), at % channels];
    const corner = [Math.floor(place / dims[1]) * side, (place % dims[1]) * side] as const;
    let best = -1;
    for (let tap = 0; tap < side * side; tap++) {
      const [row, column] = [corner[0] + Math.floor(tap / side), corner[1] + (tap % side)];
      const from = sample * sizeOf(input) + (row * width + column) * channels + channel;
      if (best < 0 || (input.data[from] as number) > (input.data[best] as number)) best = from;
    }
    origins[at] = best;
  }
  return {
    output: { count: input.count, dims, data: Float32Array.from(origins, (from) => input.data[from] as number) },
    back(slope) {
      const gradient = new Float32Array(input.data.length);
      origins.forEach((from, at) => {
        gradient[from] = (gradient[from] as number) + (slope[at] as number);
      });
      return gradient;
    },
  };
}
