import { type ElementType, encodeModel, type Floats, type Model } from "@gofz/onnx";
import * as ort from "onnxruntime-node";
import { fromHalf, toHalf } from "./half.ts";

/** What a test feeds: float32 numbers, which are rounded where the model takes float16, or int32 class indices. */
export type Feed = Floats | { readonly dims: readonly number[]; readonly data: Int32Array };

/** A model on onnxruntime-node, one thread. Close it. */
export async function open(
  model: Model,
): Promise<{ run: (feeds: Readonly<Record<string, Feed>>) => Promise<Record<string, Floats>>; close: () => Promise<void> }> {
  const session = await ort.InferenceSession.create(encodeModel(model), { intraOpNumThreads: 1, logSeverityLevel: 4 });
  const types = new Map(model.graph.inputs.map(({ name, type }) => [name, type]));
  const run = async (feeds: Readonly<Record<string, Feed>>): Promise<Record<string, Floats>> => {
    const given = Object.entries(feeds).map(([name, feed]) => [name, tensor(feed, types.get(name))]);
    const results = await session.run(Object.fromEntries(given));
    return Object.fromEntries(Object.entries(results).map(([name, result]) => [name, floats(result)]));
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

function tensor({ data, dims }: Feed, type: ElementType | undefined): ort.Tensor {
  if (data instanceof Int32Array) return new ort.Tensor("int32", data, dims);
  return type === "float16" ? new ort.Tensor("float16", Uint16Array.from(data, toHalf), dims) : new ort.Tensor("float32", data, dims);
}

function floats({ type, data, dims }: ort.Tensor): Floats {
  return { data: type === "float16" ? Float32Array.from(data as Uint16Array, fromHalf) : (data as Float32Array), dims };
}
