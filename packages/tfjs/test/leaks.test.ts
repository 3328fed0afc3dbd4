// 1,000 steps of training leave nothing behind: no tensor, no buffer, and no byte of WebAssembly's memory.
import { catalog } from "@gofz/core";
import { activationId, register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { layers as own } from "@tensorflow/tfjs-layers";
import { describe, expect, it } from "vitest";
import { tf } from "./backends.ts";
import { make } from "./layers/cases.ts";

const { layers } = register(tf, catalog, { repair: true });

const functions = ["swish", "glu", "pairedRelu", "softmax", "dice", "rrelu", "eelu"];

/** A layer of each kind, and TensorFlow.js's own with our functions in them. */
const makers: Readonly<Record<string, () => own.Layer>> = {
  ...Object.fromEntries(functions.map((name) => [name, () => make(layers, name)])),
  "swish, one weight": () => make(layers, "swish", { sharedAxes: [1] }),
  "dense of tanhExp": () => tf.layers.dense({ units: 16, activation: activationId("tanhExp") }),
  "dense of a repaired relu6": () => tf.layers.dense({ units: 16, activation: "relu6" }),
};

/** Steps of an epoch. */
const batches = 50;

/**
 * On wasm a tensor of a step is 8 kB, and the ballast takes 12 of the 16 MB that the memory begins with: it would grow if each step left one
 * behind.
 */
const sizes = { cpu: { batchSize: 2, channels: 6, ballast: 0 }, wasm: { batchSize: 32, channels: 64, ballast: 3 * 2 ** 20 } } as const;

describe.each(["cpu", "wasm"] as const)("%s", (backend) => {
  const { batchSize, channels, ballast } = sizes[backend];

  it.each(Object.entries(makers))("%s", async (_name, makeLayer) => {
    await tf.setBackend(backend);
    const before = tf.memory().numTensors;
    const heavy = tf.zeros([ballast]);
    const [x, y] = [channels, 1].map((length) => tf.randomNormal([batches * batchSize, length])) as [Tensor, Tensor];
    const model = tf.sequential({ layers: [tf.layers.inputLayer({ inputShape: [channels] }), makeLayer(), tf.layers.dense({ units: 1 })] });
    const optimizer = tf.train.adam();
    model.compile({ optimizer, loss: "meanSquaredError" });
    const fit = async (epochs: number): Promise<void> => void (await model.fit(x, y, { epochs, batchSize, verbose: 0 }));
    await fit(1);
    const early = held();
    await fit(19);
    tf.tidy(() => void model.predict(x));
    expect(optimizer.iterations).toBe(20 * batches);
    expect(held()).toEqual(early);
    tf.dispose([x, y, heavy]);
    model.dispose();
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

/** What the backend holds; the bytes are those of WebAssembly's memory. */
function held(): Readonly<Record<"tensors" | "buffers" | "bytes", number>> {
  const { numTensors, numDataBuffers } = tf.memory();
  const { wasm } = tf.backend() as ReturnType<typeof tf.backend> & { readonly wasm?: { readonly HEAPU8: Uint8Array } };
  return { tensors: numTensors, buffers: numDataBuffers, bytes: wasm?.HEAPU8.byteLength ?? 0 };
}
