import type { Tensor } from "@tensorflow/tfjs-core";
import { sizeOf } from "./axis.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** How the elements of a tensor repeat over those of a larger one, to whose shape it broadcasts. */
export interface Repeat {
  /** After so many elements of the larger one it begins anew. */
  readonly period: number;
  /** For each element of a period, its place in the tensor. */
  readonly places: Int32Array;
}

/** How a tensor of the shape `small` repeats over one of the shape `whole`; undefined where it does not broadcast to it. */
export function repeat(small: readonly number[], whole: readonly number[]): Repeat | undefined {
  if (!broadcasts(small, whole)) return undefined;
  const padded = [...Array<number>(whole.length - small.length).fill(1), ...small];
  const first = padded.findIndex((length) => length !== 1);
  if (first < 0) return { period: 1, places: Int32Array.of(0) };
  const lengths = whole.slice(first);
  const places = new Int32Array(sizeOf(lengths));
  let stride = 1;
  let inner = 1;
  for (const [i, length] of [...lengths.entries()].reverse()) {
    const own = padded[first + i] ?? 1;
    if (own !== 1) for (const place of places.keys()) places[place] = (places[place] ?? 0) + (Math.floor(place / inner) % length) * stride;
    stride *= own;
    inner *= length;
  }
  return { period: places.length, places };
}

/** The sums of a tensor over the axes along which one of the shape `small` is repeated, by TensorFlow.js's own operations. */
export function sumTo(tf: TensorFlow, tensor: Tensor, small: number[]): Tensor {
  const offset = tensor.rank - small.length;
  const axes = tensor.shape.flatMap((_, i) => (i < offset || small[i - offset] === 1 ? [i] : []));
  return tf.reshape(tf.sum(tensor, axes), small);
}

/** The tensor's values, repeated over so many elements. */
export function repeated(values: Float32Array, { period, places }: Repeat, length: number): Float32Array {
  const all = new Float32Array(length);
  for (let i = 0, place = 0; i < length; i++, place = place + 1 === period ? 0 : place + 1) all[i] = values[places[place] ?? 0] ?? 0;
  return all;
}

/** Adds values of the larger tensor, from the beginning of a period on, where their elements are in the smaller one. */
export function addTo(sums: Float64Array, values: Float32Array, { period, places }: Repeat): void {
  for (let i = 0, place = 0; i < values.length; i++, place = place + 1 === period ? 0 : place + 1) {
    const sum = places[place] ?? 0;
    sums[sum] = (sums[sum] ?? 0) + (values[i] ?? 0);
  }
}

/** Whether a tensor of the shape `small` broadcasts to the shape `whole`. */
export function broadcasts(small: readonly number[], whole: readonly number[]): boolean {
  const offset = whole.length - small.length;
  return offset >= 0 && small.every((length, i) => length === 1 || length === whole[offset + i]);
}
