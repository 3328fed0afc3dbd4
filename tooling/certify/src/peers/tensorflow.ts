import { compositions, tf } from "@gofz/bench/tensorflow";
import type { Peer } from "./peer.ts";

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
