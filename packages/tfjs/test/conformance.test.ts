import { catalog } from "@gofz/core";
import { conforms } from "@gofz/testkit";
import { register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import { tf } from "./backends.ts";
import { broken } from "./exceptions.ts";

const { ops } = register(tf, catalog);

for (const backend of ["cpu", "wasm"] as const) {
  conforms(`tfjs ${backend}`, {
    run: async ({ name }, order, x) => {
      // It sets up all kernels anew.
      if (tf.getBackend() !== backend) await tf.setBackend(backend);
      const f = (at: Tensor) => ops[name]?.(at) ?? at;
      const derivative = order === 0 ? f : order === 1 ? tf.grad(f) : tf.grad(tf.grad(f));
      return tf.tidy(() => derivative(tf.tensor1d(x)).dataSync<"float32">());
    },
    bounds: { value: 2, slope: 4 },
    broken,
  });
}
