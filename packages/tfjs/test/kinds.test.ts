// What is not elementwise: gated functions, those along an axis, and what training draws.
import { type Activation, catalog, evaluateAlong, find, means, parameters, pullback, substitute, sym, type Term } from "@gofz/core";
import { activate, activationId, OptionError, register, TensorError } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeEach, describe, expect, it } from "vitest";
import { backends, tf } from "./backends.ts";
import { numbers, others, shape, stochastic, weights } from "./kinds/cases.ts";

const { ops, skipped } = register(tf, catalog);
const [outer, length, inner] = shape;

describe.each(backends)("%s", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  describe.each(others)("$name", (activation) => {
    const f = (x: Tensor): Tensor => ops[activation.name]?.(x, {}, { axis: 1 }) ?? x;
    const x = (): Tensor => tf.tensor3d([...numbers], shape);

    it("gives what core gives along the axis", () => {
      const expected = lines(activation, evaluated(activation));
      near(along(f(x())), expected);
    });

    it("has core's gradient", () => {
      const gradient = tf.grad((x) => tf.mul(f(x), weightsOf(f(x).shape)))(x());
      const dy = along(weightsOf(f(x()).shape));
      const upstream = evaluated(activation).map((_, i) => sym(`dy${i}`));
      const slopes = activation.inputs.map((input) => pullback(evaluated(activation), upstream, input));
      near(along(gradient), lines(activation, slopes, dy));
    });

    it("takes empty tensors, and leaves none behind", () => {
      const input = x();
      const before = tf.memory().numTensors;
      expect(tf.tidy(() => f(tf.zeros([0, length, 2])).size)).toBe(0);
      f(input).dispose();
      tf.grad((x) => f(x))(input).dispose();
      tf.grad((x) => tf.square(tf.grad((x) => tf.square(f(x)))(x)))(input).dispose();
      expect(tf.memory().numTensors).toBe(before);
    });
  });

  it("softmax has a gradient to any order", () => {
    const loss = (x: Tensor): Tensor => tf.sum(tf.mul(ops.softmax?.(x) ?? x, [1, 2, 4]));
    const second = tf.grad((x) => tf.sum(tf.mul(tf.grad(loss)(x), [1, 0, 0])));
    const slope = (a: number): number => {
      const [p = 0, q = 0, r = 0] = [a, 1, -1].map((z, _, all) => Math.exp(z) / all.reduce((sum, z) => sum + Math.exp(z), 0));
      return p * (1 - (p + 2 * q + 4 * r));
    };
    expect(second(tf.tensor1d([0.5, 1, -1])).dataSync()[0]).toBeCloseTo((slope(0.501) - slope(0.499)) / 0.002, 4);
  });

  it.each(stochastic)("$name draws in training alone, the same for the same seed", ({ name }) => {
    const x = tf.linspace(-2, 2, 64);
    const values = (training: boolean, seed?: number): number[] =>
      Array.from(ops[name]?.(x, {}, seed === undefined ? { training } : { training, seed }).dataSync() ?? []);
    expect(values(true, 5)).toEqual(values(true, 5));
    expect(values(true, 5)).not.toEqual(values(true, 6));
    expect(values(true)).not.toEqual(values(true));
    expect(values(false, 5)).toEqual(values(false));
    const gradient = tf.grad((x) => ops[name]?.(x, {}, { training: true, seed: 5 }) ?? x)(x);
    expect(gradient.dataSync().every(Number.isFinite)).toBe(true);
  });
});

it("a seed draws the same on every backend", async () => {
  const drawn = [];
  for (const backend of backends) {
    await tf.setBackend(backend);
    drawn.push(ops.rrelu?.(tf.fill([8], -1), {}, { training: true, seed: 3 }).arraySync());
  }
  expect(drawn[1]).toEqual(drawn[0]);
});

it("draws one value a channel where the source does", async () => {
  await tf.setBackend("cpu");
  const x = tf.fill([5, 3], 10);
  const rows = (ops.rtRelu?.(x, {}, { training: true, seed: 1 }) ?? x).arraySync() as number[][];
  for (const row of rows) expect(row).toEqual(rows[0]);
  expect(new Set(rows[0]).size).toBe(3);
});

it("takes the last axis of its own", async () => {
  await tf.setBackend("wasm");
  const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
  const [rows, columns] = [ops.softmax?.(x).arraySync(), ops.softmax?.(x, {}, { axis: 0 }).arraySync()] as [number[][], number[][]];
  expect(rows[0]?.[0]).toBeCloseTo(1 / (1 + Math.E), 6);
  expect(columns[0]?.[0]).toBeCloseTo(1 / (1 + Math.E ** 2), 6);
  expect(ops.softmax?.(tf.scalar(3)).arraySync()).toBe(1);
});

it("layers know what keeps the number of channels", async () => {
  await tf.setBackend("wasm");
  expect(skipped).toEqual(others.filter(({ kind }) => kind === "gated").map(({ name }) => name));
  const layer = tf.layers.dense({ inputShape: [2], units: 3, activation: activationId(find("softmax")) });
  const [sum] = tf.sum(tf.sequential({ layers: [layer] }).predict(tf.ones([1, 2])) as Tensor, -1).dataSync();
  expect(sum).toBeCloseTo(1, 6);
});

it("says which axis can't be split, or isn't there", () => {
  const x = tf.zeros([2, 3]);
  expect(() => ops.glu?.(x)).toThrow(TensorError);
  expect(() => ops.glu?.(x)).toThrow(
    "glu splits axis 1 into x and gate, but the shape is [2,3]. Pass a tensor of which that length is a multiple of 2, or another axis.",
  );
  expect(() => ops.softmax?.(x, {}, { axis: 2 })).toThrow("axis is 2. Take one from -2 to 1: x has the shape [2,3].");
  expect(() => activate(tf, find("glu"), tf.scalar(1))).toThrow(TensorError);
  expect(() => ops.softmax?.(x, {}, { axis: 0.5 })).toThrow(OptionError);
  expect(() => ops.rrelu?.(x, {}, { training: true, seed: 0.5 })).toThrow("seed is 0.5. Take an integer of 32 bits.");
});

/** The outputs in the inputs alone: parameters and draws are numbers. */
function evaluated(activation: Activation): readonly Term[] {
  const given = { ...parameters(activation), ...means(activation) };
  return activation.outputs.map((output) => substitute(output, given));
}

/** The values along the axis, for each place of the others: those of all terms one after another. */
function lines(
  { inputs, outputs }: Activation,
  terms: readonly Term[],
  dy?: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const upstream = outputs.map((_, i) => `dy${i}`);
  return along(tf.tensor3d([...numbers], shape)).map((line, i) => {
    const at = { ...shares(line, inputs), ...(dy && shares(dy[i] ?? [], upstream)) };
    return terms.flatMap((term) => evaluateAlong(term, at));
  });
}

function shares(line: readonly number[], names: readonly string[]): Readonly<Record<string, readonly number[]>> {
  const size = line.length / names.length;
  return Object.fromEntries(names.map((name, i) => [name, line.slice(i * size, (i + 1) * size)]));
}

/** A tensor's values along its second axis, for each place of the others. */
function along(tensor: Tensor): readonly (readonly number[])[] {
  return (tf.reshape(tf.transpose(tensor, [0, 2, 1]), [outer * inner, -1]) as Tensor).arraySync() as number[][];
}

function weightsOf(shape: number[]): Tensor {
  return tf.tensor(
    weights.slice(
      0,
      shape.reduce((product, length) => product * length, 1),
    ),
    shape,
  );
}

function near(values: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(values.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  const errors = expected.flatMap((line, i) =>
    line.map((value, j) => Math.abs((values[i]?.[j] ?? Number.NaN) - value) / (1 + Math.abs(value))),
  );
  expect(Math.max(...errors)).toBeLessThan(2e-5);
}
