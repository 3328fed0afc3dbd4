import { catalog } from "@gofz/core";
import { activationId, register } from "@gofz/tfjs";
import type { layers as own } from "@tensorflow/tfjs-layers";
import { expect, it } from "vitest";
import { tf } from "./backends.ts";

const { layers } = register(tf, catalog, { repair: true });

/** A layer of each kind, and TensorFlow.js's own with our functions in them. */
const makers: Readonly<Record<string, () => own.Layer | undefined>> = {
  ...Object.fromEntries(["swish", "glu", "pairedRelu", "softmax", "dice", "rrelu", "eelu"].map((name) => [name, () => layers[name]?.()])),
  "dense of tanhExp": () => tf.layers.dense({ units: 6, activation: activationId("tanhExp") }),
  "dense of a repaired relu6": () => tf.layers.dense({ units: 6, activation: "relu6" }),
};

it.each(["cpu", "wasm"])("fit leaves no tensor behind, with each kind of layer, on %s", async (backend) => {
  await tf.setBackend(backend);
  const [x, y] = [tf.randomNormal([20, 6]), tf.randomNormal([20, 1])];
  for (const [name, make] of Object.entries(makers)) {
    const made = make() ?? tf.layers.flatten();
    const model = tf.sequential({ layers: [tf.layers.inputLayer({ inputShape: [6] }), made, tf.layers.dense({ units: 1 })] });
    model.compile({ optimizer: "adam", loss: "meanSquaredError" });
    await model.fit(x, y, { epochs: 1, batchSize: 4, verbose: 0 });
    const { numTensors, numDataBuffers } = tf.memory();
    await model.fit(x, y, { epochs: 2, batchSize: 4, verbose: 0 });
    tf.tidy(() => void model.predict(x));
    const after = tf.memory();
    expect([name, after.numTensors - numTensors, after.numDataBuffers - numDataBuffers]).toEqual([name, 0, 0]);
  }
});
