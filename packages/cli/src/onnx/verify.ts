import { evaluate, type Parameters } from "@gofz/core";
import { formulaOf, type Model } from "@gofz/onnx";
import { load, RuntimeError, runtime } from "./runtime.ts";

const points: readonly number[] = [Number.NaN, -Infinity, Infinity, ...Array.from({ length: 257 }, (_, i) => (i - 128) / 8)];

/** Runs the model of an activation on onnxruntime: throws RuntimeError unless its values are those of its formula. */
export async function verify(model: Model, bytes: Uint8Array, params: Parameters): Promise<void> {
  const ort = await runtime();
  const session = await load(ort, bytes);
  const x = Float32Array.from(points);
  const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
  await session.release();
  const formula = formulaOf(model);
  const values = (y?.data ?? []) as Float32Array;
  for (const [i, point] of x.entries()) {
    const [value, expected] = [values[i] ?? Number.NaN, Math.fround(evaluate(formula, { ...params, x: point }))];
    if (!isNear(value, expected)) {
      throw new RuntimeError(`At ${point} onnxruntime gives ${value}, where the formula is ${expected}.`, "No file was written.");
    }
  }
}

/** Within 16 float32 ULP, or 2^-21 absolute: a check of the file, looser than what the tests of the library hold. */
function isNear(value: number, expected: number): boolean {
  // A pole is one from either side.
  if (!Number.isFinite(expected)) return Object.is(Math.abs(value), Math.abs(expected));
  return Math.abs(value - expected) <= Math.max(2 ** -20 * Math.abs(expected), 2 ** -21);
}
