import { random } from "@gofz/testkit";
import type { Tensor } from "@tensorflow/tfjs-core";
import { tf } from "../backends.ts";

/** A tensor as it can be made on any backend; integers are its ids. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

const specials = [Number.NaN, Infinity, -Infinity, 0];

/** Values of both signs, the same for the same seed. A share of them is an infinity, NaN or 0. */
export function values(shape: readonly number[], seed: number, special = 0): Values {
  const next = random(seed);
  const value = (): number => (next() < special ? (specials[Math.floor(4 * next())] ?? 0) : 4 * next() - 2);
  return { shape, data: Float32Array.from({ length: shape.reduce((product, length) => product * length, 1) }, value) };
}

/** The same values without their signs. */
export function magnitudes({ shape, data }: Values): Values {
  return { shape, data: data.map(Math.abs) };
}

/** What a kernel gives on a backend, and how many tensors it leaves behind beside that. */
export async function run(
  backend: string,
  kernel: string,
  inputs: Readonly<Record<string, Values>>,
  attributes: object,
): Promise<{ readonly shape: readonly number[]; readonly data: Float32Array; readonly left: number }> {
  await tf.setBackend(backend);
  const engine = tf.engine();
  return withScope(() => {
    const tensors = Object.fromEntries(
      Object.entries(inputs).map(([name, { data, shape }]) => {
        return [name, tf.tensor(data, [...shape], data instanceof Int32Array ? "int32" : "float32")];
      }),
    );
    const before = engine.backend.numDataIds();
    const result: Tensor = engine.runKernel(kernel, tensors, { ...attributes });
    return { shape: result.shape, data: result.dataSync<"float32">(), left: engine.backend.numDataIds() - before - 1 };
  });
}

/** What `use` gives, after all tensors that it made were freed. */
function withScope<R>(use: () => R): R {
  tf.engine().startScope();
  try {
    return use();
  } finally {
    tf.engine().endScope();
  }
}
