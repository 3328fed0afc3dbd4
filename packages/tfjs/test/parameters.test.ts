// Parameters that are tensors: how they broadcast, and their gradients, which are summed to their shape.
import { differentiate, evaluate, find } from "@gofz/core";
import { activate, TensorError } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeEach, describe, expect, it } from "vitest";
import { backends, tf } from "./backends.ts";

const swish = find("swish");
const shape = [5, 7, 6];
const size = 5 * 7 * 6;
const numbers = (seed: number, count = size): number[] =>
  Array.from({ length: count }, (_, i) => Math.fround(2 * Math.sin(seed * i + seed)));
/** One value, in several shapes; one a channel; one for each of another axis; one for each of two; and one an element. */
const shapes = [[], [1], [1, 1, 1], [6], [7, 1], [1, 7, 6], [5, 1, 6], [5, 1, 1], shape];

describe.each(backends)("%s", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  it.each(shapes.map((shape) => ({ shape })))("a parameter of the shape $shape, to the second derivative", ({ shape: small }) => {
    const x = tf.tensor3d(numbers(1), [5, 7, 6]);
    const dy = tf.tensor3d(numbers(2), [5, 7, 6]);
    const beta = tf.tensor(
      numbers(
        3,
        small.reduce((product, length) => product * length, 1),
      ),
      small,
    );
    const f = (x: Tensor, beta: Tensor): Tensor => activate(tf, swish, x, { beta });
    near(f(x, beta), elements("", x, beta));
    const [dx, dbeta] = tf.grads(f)([x, beta], dy) as [Tensor, Tensor];
    near(dx, tf.mul(dy, elements("x", x, beta)));
    near(dbeta, folded(tf.mul(dy, elements("beta", x, beta)), small));
    const slope = (x: Tensor, beta: Tensor, dy: Tensor): Tensor => tf.grads(f)([x, beta], dy)[1] as Tensor;
    const u = tf.tensor(
      numbers(
        4,
        small.reduce((product, length) => product * length, 1),
      ),
      small,
    );
    const [dx2, dbeta2, ddy] = tf.grads(slope)([x, beta, dy], u) as [Tensor, Tensor, Tensor];
    near(dx2, tf.mul(tf.mul(u, dy), elements("beta x", x, beta)));
    near(dbeta2, folded(tf.mul(tf.mul(u, dy), elements("beta beta", x, beta)), small));
    near(ddy, tf.mul(u, elements("beta", x, beta)));
  });

  it("sums over many elements, one a channel or one for all, and leaves nothing behind", () => {
    const x = tf.tensor2d(numbers(1, 600 * 7), [600, 7]);
    const betas = [tf.scalar(0.5), tf.tensor1d(numbers(3, 7))];
    const before = [tf.memory().numTensors, tf.memory().numDataBuffers];
    for (const beta of betas) {
      tf.tidy(() => {
        const [dx, dbeta] = tf.grads((x: Tensor, beta: Tensor) => activate(tf, swish, x, { beta }))([x, beta]) as [Tensor, Tensor];
        near(dx, elements("x", x, beta));
        const parts = elements("beta", x, beta);
        near(dbeta, folded(parts, beta.shape), folded(tf.abs(parts), beta.shape));
      });
    }
    expect([tf.memory().numTensors, tf.memory().numDataBuffers]).toEqual(before);
  });

  it("an empty tensor has a gradient of 0 for its parameter", () => {
    const [dx, dbeta] = tf.grads((x: Tensor, beta: Tensor) => activate(tf, swish, x, { beta }))([tf.zeros([0, 3]), tf.scalar(2)]);
    expect([dx?.shape, dbeta?.arraySync()]).toEqual([[0, 3], 0]);
  });

  it("names a parameter that does not broadcast", () => {
    const wrong = (): Tensor => activate(tf, swish, tf.zeros([2, 3]), { beta: tf.zeros([2]) });
    expect(wrong).toThrow(TensorError);
    expect(wrong).toThrow("swish: beta has the shape [2], which does not broadcast to [2,3].");
  });
});

/** A derivative of swish at every element, by core. */
function elements(by: string, x: Tensor, beta: Tensor): Tensor {
  const term = (by === "" ? [] : by.split(" ")).reduce((term, name) => differentiate(term, name), swish.formula);
  const betas = tf.broadcastTo(beta, x.shape).dataSync<"float32">();
  const values = x.dataSync<"float32">().map((x, i) => evaluate(term, { x, beta: betas[i] ?? 0 }));
  return tf.tensor(values, x.shape);
}

/** Summed in doubles over the axes that a tensor of this shape does not have. */
function folded(whole: Tensor, shape: number[]): Tensor {
  const offset = whole.rank - shape.length;
  const sums = new Float64Array(shape.reduce((product, length) => product * length, 1));
  for (const [i, value] of whole.dataSync<"float32">().entries()) {
    const place = shape.reduce((place, length, axis) => {
      const after = whole.shape.slice(offset + axis + 1).reduce((product, length) => product * length, 1);
      return place * length + ((Math.floor(i / after) % (whole.shape[offset + axis] ?? 1)) % length);
    }, 0);
    sums[place] = (sums[place] ?? 0) + value;
  }
  return tf.tensor(Float32Array.from(sums), shape);
}

/** Within a few roundings of the largest that there is, or that was summed. */
function near(found: Tensor, expected: Tensor, parts = expected): void {
  expect(found.shape).toEqual(expected.shape);
  const [values, wanted] = [found.dataSync<"float32">(), expected.dataSync<"float32">()];
  const scale = parts.dataSync<"float32">().reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
  const error = wanted.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (values[i] ?? Number.NaN))), 0);
  // TensorFlow.js's own operations, of which an unknown backend's kernels are composed, round more often.
  expect(error / scale).toBeLessThan(tf.getBackend() === "stranger" ? 1e-5 : 1e-6);
}
