import type { Inputs } from "./inputs.ts";
import type { Pass } from "./pass.ts";
import { chunk, double, floats, slot } from "./staging.ts";

/**
 * Runs a pass over arrays of any length, chunk by chunk through the staging memory. A result without an array is a sum:
 * the sums over all elements are returned.
 */
export function stream(pass: Pass, inputs: Inputs, results: readonly (Float32Array | undefined)[]): readonly number[] {
  const sums = results.map(() => 0);
  const count = Math.max(...Object.values(inputs).map((input) => (typeof input === "number" ? 0 : input.length)));
  const names = Object.keys(inputs);
  const outputs = results.map((_, i) => names.length + i);
  for (const i of [...names.keys(), ...outputs]) slot(i);
  for (let start = 0; start < count; start += chunk) {
    const length = Math.min(chunk, count - start);
    const places = names.map((name, i) => [name, place(inputs[name] ?? 0, i, start, length)] as const);
    pass.run(length, Object.fromEntries(places), outputs.map(slot));
    for (const [i, result] of results.entries()) {
      const output = outputs[i] ?? 0;
      if (result === undefined) sums[i] = (sums[i] ?? 0) + double(output);
      else result.set(floats(output, length), start);
    }
  }
  return sums;
}

/** A number as it is; an array's part as the address of its copy in that slot, a channel repeated. */
function place(input: Float32Array | number, i: number, start: number, length: number): number {
  if (typeof input === "number") return input;
  const copy = floats(i, length);
  if (start + length <= input.length) copy.set(input.subarray(start, start + length));
  else for (let k = 0; k < length; k++) copy[k] = input[(start + k) % input.length] ?? 0;
  return slot(i);
}
