import type { Floats } from "@gofz/onnx";
import type { Tensor } from "onnxruntime-common";
import { DataError } from "./errors.ts";

/** Class indices [n]; or one row of probabilities a sample, [n, classes], of which the largest counts. */
export type Labels =
  | Uint8Array
  | Int32Array
  | Tensor
  | { readonly data: Uint8Array | Int32Array | Float32Array; readonly dims: readonly number[] };

/** Samples x [n, ...], row-major float32, and the class of each. */
export interface Examples {
  readonly x: Tensor | Floats;
  readonly y: Labels;
}

/** Checked examples: `count` samples, one after the other, and a class index for each. */
export interface Data {
  readonly count: number;
  readonly x: Float32Array;
  readonly labels: Int32Array;
}

/** What a model takes and gives for one sample. */
export interface SampleShape {
  readonly sample: readonly number[];
  readonly classes: number;
}

/** The examples, checked against the model. Throws DataError. */
export function dataOf({ x, y }: Examples, shape: SampleShape): Data {
  const { count, data } = samplesOf(x, shape);
  const labels = labelsOf(y, count, shape.classes);
  const wrong = labels.findIndex((label) => label < 0 || label >= shape.classes);
  if (wrong >= 0)
    throw new DataError(
      `y[${wrong}] is ${labels[wrong]}`,
      `The model has ${shape.classes} classes: labels go from 0 to ${shape.classes - 1}.`,
    );
  return { count, x: data, labels };
}

/** The samples of x [n, ...], checked. Throws DataError. */
export function samplesOf(
  { data, dims }: Tensor | Floats,
  { sample }: Pick<SampleShape, "sample">,
): { readonly count: number; readonly data: Float32Array } {
  const [count = 0, ...rest] = dims;
  const wanted = `[n, ${sample.join(", ")}]`;
  if (!(data instanceof Float32Array)) throw new DataError(`x holds ${nameOf(data)}`, "Give a Float32Array, or an ort.Tensor of float32.");
  if (count < 1 || rest.join() !== sample.join()) throw new DataError(`x has the shape [${dims.join(", ")}]`, `The model takes ${wanted}.`);
  const size = rest.reduce((product, dim) => product * dim, count);
  if (data.length !== size) throw new DataError(`x has ${data.length} numbers for the shape [${dims.join(", ")}]`, `Give it ${size}.`);
  return { count, data };
}

function labelsOf(y: Labels, count: number, classes: number): Int32Array {
  const { data, dims } = ArrayBuffer.isView(y) ? { data: y, dims: [y.length] } : y;
  if (data instanceof Float32Array && dims.join() === `${count},${classes}`) return largest(data, classes);
  if (!(data instanceof Uint8Array || data instanceof Int32Array)) {
    throw new DataError(
      `y holds ${nameOf(data)} of the shape [${dims.join(", ")}]`,
      `Give class indices [${count}] as a Uint8Array or Int32Array, or a Float32Array [${count}, ${classes}].`,
    );
  }
  if (dims.join() !== `${count}` || data.length !== count)
    throw new DataError(`y has ${data.length} labels for ${count} samples`, "Give one for each.");
  return Int32Array.from(data);
}

function largest(rows: Float32Array, classes: number): Int32Array {
  return Int32Array.from({ length: rows.length / classes }, (_, row) => {
    const scores = rows.subarray(row * classes, (row + 1) * classes);
    return scores.indexOf(scores.reduce((most, score) => Math.max(most, score), -Infinity));
  });
}

function nameOf(data: unknown): string {
  return typeof data === "object" && data !== null ? data.constructor.name : typeof data;
}

/** The samples from `start` to `end`, as a view. */
export function slice({ x, labels, count }: Data, start: number, end: number): Data {
  const size = x.length / count;
  return { count: end - start, x: x.subarray(start * size, end * size), labels: labels.subarray(start, end) };
}
