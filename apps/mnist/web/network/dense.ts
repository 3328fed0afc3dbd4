import { type Pass, type Signal, sizeOf } from "./signal.ts";

/** Every sample times a kernel [inputs, units], and a bias. */
export function dense(input: Signal, kernel: Float32Array, bias: Float32Array): Pass {
  const [{ count, data }, size, units] = [input, sizeOf(input), bias.length];
  const output = new Float32Array(count * units);
  for (let sample = 0; sample < count; sample++) {
    const row = output.subarray(sample * units, (sample + 1) * units);
    row.set(bias);
    for (let i = 0; i < size; i++) {
      const value = data[sample * size + i] as number;
      // Most pixels are black.
      if (value === 0) continue;
      for (let unit = 0; unit < units; unit++) row[unit] = (row[unit] as number) + value * (kernel[i * units + unit] as number);
    }
  }
  return { output: { count, dims: [units], data: output }, back: (gradient) => transposed(gradient, kernel, count, size, units) };
}

function transposed(gradient: Float32Array, kernel: Float32Array, count: number, size: number, units: number): Float32Array {
  const result = new Float32Array(count * size);
  for (let sample = 0; sample < count; sample++) {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let unit = 0; unit < units; unit++) sum += (gradient[sample * units + unit] as number) * (kernel[i * units + unit] as number);
      result[sample * size + i] = sum;
    }
  }
  return result;
}
