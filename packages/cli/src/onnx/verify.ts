import { type Activation, evaluate, evaluateAlong, isElementwise, type Parameters, parameters, substitute } from "@gofz/core";
import { formulasOf, type Model } from "@gofz/onnx";
import { cast } from "./cast.ts";
import { load, type Runtime, RuntimeError, runtime } from "./runtime.ts";

const points: readonly number[] = [Number.NaN, -Infinity, Infinity, ...Array.from({ length: 257 }, (_, i) => (i - 128) / 8)];

/** What a model is of. */
interface Exported {
  readonly activation: Activation;
  readonly params: Parameters;
  readonly axis: number;
  /** Whether it is an operator of onnxruntime, whose ends and last digits are its own. */
  readonly isNative: boolean;
}

/** Runs the model of an activation on onnxruntime: throws RuntimeError unless its values are those of its formulas. */
export async function verify(model: Model, bytes: Uint8Array, { activation, params, axis, isNative }: Exported): Promise<void> {
  const ort = await runtime();
  const feeds = isElementwise(activation) ? { x: Float32Array.from(points) } : channels(activation, model.graph.inputs.length);
  const values = await outputOf(ort, model, bytes, feeds, axis);
  const expected = truth(model, activation, params, feeds);
  const near = model.graph.inputs[0]?.type === "float16" ? nearness.float16 : nearness.float32;
  for (const [i, value] of expected.entries()) {
    if (isNative && !Number.isFinite(feeds.x[i])) continue;
    if (!isNear(values[i] ?? 0, value, isNative ? { ...near, ...nearness.native } : near)) {
      const place = isElementwise(activation) ? `At ${points[i]}` : `In element ${i}`;
      throw new RuntimeError(`${place} onnxruntime gives ${values[i]}, where the formula is ${value}.`, "No file was written.");
    }
  }
}

interface Feeds {
  readonly x: Float32Array;
  readonly dy?: Float32Array;
}

/** Eighths, which are halves too: twelve channels for each input, and as many gradients as there are outputs. */
function channels({ inputs, outputs }: Activation, count: number): Feeds {
  const eighths = (parts: number, step: number): Float32Array =>
    Float32Array.from({ length: 12 * parts }, (_, i) => ((i * step) % 61) / 8 - 4);
  return { x: eighths(inputs.length, 19), ...(count > 1 && { dy: eighths(outputs.length, 23) }) };
}

async function outputOf(ort: Runtime, { graph }: Model, bytes: Uint8Array, feeds: Feeds, axis: number): Promise<Float32Array> {
  const session = await load(ort, bytes);
  const given = Object.entries(feeds).map(async ([name, data]: [string, Float32Array]) => {
    const dims = new Array<number>(axis < 0 ? -axis : axis + 1).fill(1);
    dims[Math.max(axis, 0)] = data.length;
    return [name, await cast(ort, new ort.Tensor("float32", data, dims), graph.inputs[0]?.type ?? "float32")] as const;
  });
  const [result] = Object.values(await session.run(Object.fromEntries(await Promise.all(given))));
  await session.release();
  if (result === undefined) throw new RuntimeError("onnxruntime gives no output.", "No file was written.");
  return (await cast(ort, result, "float32")).data as Float32Array;
}

/** What the formulas give, as float32. */
function truth(model: Model, activation: Activation, params: Parameters, { x, dy }: Feeds): readonly number[] {
  const formulas = formulasOf(model).map((formula) => substitute(formula, parameters(activation, params)));
  const rounded = (values: readonly number[]): readonly number[] => values.map(Math.fround);
  if (isElementwise(activation)) return formulas.flatMap((formula) => rounded(Array.from(x, (x) => evaluate(formula, { x }))));
  const upstream = activation.outputs.length === 1 ? ["dy"] : activation.outputs.map((_, i) => `dy ${i + 1}`);
  const environment = { ...shares(x, activation.inputs), ...(dy !== undefined && shares(dy, upstream)) };
  return formulas.flatMap((formula) => rounded(evaluateAlong(formula, environment)));
}

function shares(data: Float32Array, names: readonly string[]): Readonly<Record<string, Float32Array>> {
  const size = data.length / names.length;
  return Object.fromEntries(names.map((name, i) => [name, data.subarray(i * size, (i + 1) * size)]));
}

interface Nearness {
  readonly relative: number;
  readonly absolute: number;
  /** What is larger may be infinite. */
  readonly largest: number;
}

/** How far values may be off: a check of the file, looser than what the tests of the library hold. */
const nearness = {
  float32: { relative: 2 ** -20, absolute: 2 ** -21, largest: Infinity },
  float16: { relative: 2 ** -10, absolute: 2 ** -20, largest: 65504 },
  native: { relative: 2 ** -10, absolute: 2 ** -10 },
} as const;

function isNear(value: number, expected: number, { relative, absolute, largest }: Nearness): boolean {
  // A pole is one from either side.
  if (!Number.isFinite(expected)) return Object.is(Math.abs(value), Math.abs(expected));
  if (Math.abs(expected) > largest && Math.abs(value) === Infinity) return true;
  return Math.abs(value - expected) <= Math.max(relative * Math.abs(expected), absolute);
}
