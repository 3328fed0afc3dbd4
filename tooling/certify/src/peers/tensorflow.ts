import { createRequire } from "node:module";
import { dirname } from "node:path";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
// Registers the gradients of TensorFlow.js, which its core alone does not.
import "@tensorflow/tfjs-layers";
import type { Peer } from "./peer.ts";

setWasmPaths(`${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`);

const compositions: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
  relu: (x) => tf.relu(x),
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  softplus: (x) => tf.softplus(x),
  elu: (x) => tf.elu(x),
  swish: (x) => tf.mul(x, tf.sigmoid(x)),
  mish: (x) => tf.mul(x, tf.tanh(tf.softplus(x))),
  gelu: (x) => tf.mul(tf.mul(0.5, x), tf.add(1, tf.erf(tf.div(x, Math.SQRT2)))),
};

/** TensorFlow.js on its backend of that name. */
export function tensorflow(backend: "cpu" | "wasm"): Peer {
  return {
    name: `TF.js ${backend}`,
    absent: "-",
    run: async (name, order, x) => {
      const f = compositions[name];
      if (f === undefined) return undefined;
      await tf.setBackend(backend);
      return tf.tidy(() => (order === 0 ? f : tf.grad(f))(tf.tensor1d(x)).dataSync() as Float32Array);
    },
  };
}
