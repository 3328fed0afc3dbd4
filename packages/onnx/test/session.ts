import { encodeModel, type Floats, type Model } from "@gofz/onnx";
import * as ort from "onnxruntime-node";

/** What a test feeds: float32 numbers, or int32 class indices. */
export type Feed = Floats | { readonly dims: readonly number[]; readonly data: Int32Array };

/** A model on onnxruntime-node, one thread. Close it. */
export async function open(
  model: Model,
): Promise<{ run: (feeds: Readonly<Record<string, Feed>>) => Promise<Record<string, Floats>>; close: () => Promise<void> }> {
  const session = await ort.InferenceSession.create(encodeModel(model), { intraOpNumThreads: 1, logSeverityLevel: 3 });
  const run = async (feeds: Readonly<Record<string, Feed>>): Promise<Record<string, Floats>> => {
    const results = await session.run(Object.fromEntries(Object.entries(feeds).map(([name, feed]) => [name, tensor(feed)])));
    return Object.fromEntries(Object.entries(results).map(([name, { data, dims }]) => [name, { data: data as Float32Array, dims }]));
  };
  return { run, close: () => session.release() };
}

/** One run of a model. */
export async function runOnce(model: Model, feeds: Readonly<Record<string, Feed>>): Promise<Record<string, Floats>> {
  const { run, close } = await open(model);
  const results = await run(feeds);
  await close();
  return results;
}

function tensor({ data, dims }: Feed): ort.Tensor {
  return data instanceof Int32Array ? new ort.Tensor("int32", data, dims) : new ort.Tensor("float32", data, dims);
}
