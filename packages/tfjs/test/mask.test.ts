// Masks: functions along an axis leave out what is masked.
import { catalog, hasReduction } from "@gofz/core";
import { register, TensorError } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeEach, describe, expect, it } from "vitest";
import { backends, tf } from "./backends.ts";
import { counts, numbers, shape, weights } from "./kinds/cases.ts";

const { ops } = register(tf, catalog);
const along = Object.values(catalog).filter(({ outputs }) => hasReduction(outputs));

const [outer, length, inner] = shape;
const dy = weights.slice(0, numbers.length);

describe.each(backends)("%s", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  describe.each(along)("$name", ({ name }) => {
    const f = (x: Tensor, mask?: Tensor): Tensor => ops[name]?.(x, {}, mask === undefined ? { axis: 1 } : { axis: 1, mask }) ?? x;
    const slope = (x: Tensor, dy: Tensor, mask?: Tensor): Tensor => tf.grad((x) => f(x, mask))(x, dy);

    it("is the function of what counts, whatever the others are", () => {
      const mask = tf.tensor2d([...counts], [outer, length], "bool");
      const x = tf.tensor3d(
        numbers.map((x, i) => (isCounted(i) ? x : Number.NaN)),
        shape,
      );
      const values = f(x, mask);
      near(counted(values), f(tensorOf(counted(x))));
      expect(others(values)).toEqual(others(values).map(() => (name === "logSoftmax" ? -1e9 : 0)));
      const gradient = slope(x, tf.tensor3d(dy, shape), mask);
      near(counted(gradient), slope(tensorOf(counted(x)), tensorOf(dy.filter((_, i) => isCounted(i)))));
      expect(others(gradient)).toEqual(others(gradient).map(() => 0));
    });

    it("has no NaN where nothing counts, and leaves no tensor behind", () => {
      const [x, mask] = [tf.tensor3d([...numbers], shape), tf.zeros([outer, length])];
      const before = tf.memory().numTensors;
      const results = [f(x, mask), slope(x, x, mask), tf.grad((y) => slope(y, x, mask))(x)];
      for (const result of results) expect(result.dataSync().every((value) => value === 0 || value === -1e9)).toBe(true);
      tf.dispose(results);
      expect(tf.memory().numTensors).toBe(before);
    });
  });
});

describe("a mask", () => {
  beforeEach(async () => {
    await tf.setBackend("cpu");
  });

  const x = (): Tensor => tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
  const half = [0.5, 0.5].map(Math.fround);

  it("may have all axes of x, and numbers", () => {
    const mask = tf.tensor2d([1, 0, 1, 1, 1, 0], [2, 3]);
    expect(ops.hardmax?.(x(), {}, { mask }).arraySync()).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]);
  });

  it("without the axis changes nothing, and without a reduction neither", () => {
    const mask = tf.tensor1d([0, 1]);
    expect(ops.softmax?.(x(), {}, { mask }).arraySync()).toEqual(ops.softmax?.(x()).arraySync());
    expect(ops.mish?.(x(), {}, { mask, axis: 0 }).arraySync()).toEqual(ops.mish?.(x()).arraySync());
  });

  it("has no gradient", () => {
    const [dx, dmask] = tf.grads((x, mask) => ops.softmax?.(x, {}, { mask }) ?? x)([tf.zeros([2]), tf.ones([2])], tf.tensor1d([1, 0]));
    expect([dx?.arraySync(), dmask?.arraySync()]).toEqual([
      [0.25, -0.25],
      [0, 0],
    ]);
    expect(Array.from(ops.softmax?.(tf.zeros([2])).dataSync() ?? [])).toEqual(half);
  });

  it("of other axes is refused", () => {
    const wrong = (): unknown => ops.softmax?.(x(), {}, { mask: tf.ones([3]) });
    expect(wrong).toThrow(TensorError);
    expect(wrong).toThrow("softmax: the mask has the shape [3], but x has [2,3]. Pass one of the first axes of x, or of all.");
  });
});

/** Whether the mask has a 1 for this element of a tensor of the whole shape. */
function isCounted(i: number): boolean {
  return counts[Math.floor(i / inner)] === 1;
}

function counted(whole: Tensor): readonly number[] {
  return Array.from(whole.dataSync()).filter((_, i) => isCounted(i));
}

function others(whole: Tensor): readonly number[] {
  return Array.from(whole.dataSync()).filter((_, i) => !isCounted(i));
}

/** As many count in each example. */
function tensorOf(values: readonly number[]): Tensor {
  return tf.tensor3d([...values], [outer, values.length / outer / inner, inner]);
}

function near(found: readonly number[], expected: Tensor): void {
  const wanted = Array.from(expected.dataSync());
  expect(found.length).toBe(wanted.length);
  const errors = wanted.map((value, i) => Math.abs((found[i] ?? Number.NaN) - value) / (1 + Math.abs(value)));
  expect(Math.max(...errors)).toBeLessThan(1e-5);
}
