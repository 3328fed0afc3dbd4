import { define, fn, leakyRelu, swish, tanh } from "@gofz/core";
import {
  activation,
  conv2d,
  dense,
  encodeModel,
  type Floats,
  flatten,
  type Layer,
  maxPooling2d,
  random,
  readModel,
  sequential,
  weightsOf,
  withWeights,
} from "@gofz/onnx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convolved, type Images, multiplied, pooled } from "./reference.ts";
import { runOnce } from "./session.ts";

const few = { numRuns: 15 };
const side = fc.integer({ min: 1, max: 4 });
const padding = fc.constantFrom("valid" as const, "same" as const);

function uniform(dims: readonly number[], seed: number): Floats {
  const next = random(seed);
  return { dims, data: Float32Array.from({ length: dims.reduce((size, dim) => size * dim, 1) }, () => 2 * next() - 1) };
}

async function output(input: readonly number[], layers: readonly Layer[], x: Floats): Promise<Floats> {
  const model = sequential({ input, layers });
  const results = await runOnce(model, { x });
  return results[model.graph.outputs[0]?.name ?? ""] as Floats;
}

function expectClose(found: Floats, dims: readonly number[], wanted: ArrayLike<number>): void {
  expect(found.dims).toEqual(dims);
  for (const [i, entry] of found.data.entries()) expect(entry).toBeCloseTo(wanted[i] ?? Number.NaN, 4);
}

describe("a layer computes what TF.js's computes", () => {
  test("dense", () =>
    fc.assert(
      fc.asyncProperty(side, side, side, async (rows, size, units) => {
        const [x, kernel, bias] = [uniform([rows, size], 1), uniform([size, units], 2), uniform([units], 3)];
        const found = await output([size], [dense({ units, activation: tanh, weights: [kernel, bias] })], x);
        expectClose(found, [rows, units], multiplied(x, kernel, bias).map(Math.tanh));
      }),
      few,
    ));

  test("conv2d, on channels last and kernels [height, width, in, filters]", () =>
    fc.assert(
      fc.asyncProperty(side, side, side, side, side, side, padding, async (high, wide, stride, channels, filters, extra, pad) => {
        const images = uniform([2, high + extra, wide + extra, channels], 4);
        const [kernel, bias] = [uniform([high, wide, channels, filters], 5), uniform([filters], 6)];
        const wanted = convolved(images as Images, kernel, bias, stride, pad);
        const found = await output(
          images.dims.slice(1),
          [conv2d({ filters, kernelSize: [high, wide], strides: stride, padding: pad, weights: [kernel, bias] })],
          images,
        );
        expectClose(found, wanted.dims, wanted.data);
      }),
      few,
    ));

  test("maxPooling2d, and flatten in the order height, width, channels", () =>
    fc.assert(
      fc.asyncProperty(side, side, side, padding, async (pool, stride, channels, pad) => {
        const images = uniform([2, pool + 3, pool + 2, channels], 7);
        const wanted = pooled(images as Images, pool, stride, pad);
        const found = await output(
          images.dims.slice(1),
          [maxPooling2d({ poolSize: pool, strides: stride, padding: pad }), flatten()],
          images,
        );
        expectClose(found, [2, wanted.data.length / 2], wanted.data);
      }),
      few,
    ));

  test("activation, with its parameters", async () => {
    const x = uniform([2, 3], 8);
    const found = await output([3], [activation(leakyRelu, { params: { alpha: 0.5 } })], x);
    expectClose(
      found,
      [2, 3],
      x.data.map((entry) => fn(leakyRelu, { alpha: 0.5 }).f(entry)),
    );
  });
});

test("weights are named by layer, seeded, and read back in TF.js's layout", () => {
  const layers = [conv2d({ filters: 2, kernelSize: 3 }), flatten(), dense({ units: 4, name: "logits" })];
  const model = readModel(encodeModel(sequential({ input: [5, 5, 1], layers, seed: 3 })));
  const weights = weightsOf(model);
  expect(Object.entries(weights).map(([name, { dims }]) => [name, dims])).toEqual([
    ["conv2d_1/kernel", [3, 3, 1, 2]],
    ["conv2d_1/bias", [2]],
    ["logits/kernel", [18, 4]],
    ["logits/bias", [4]],
  ]);
  expect(weightsOf(sequential({ input: [5, 5, 1], layers, seed: 3 }))).toEqual(weights);
  expect(weightsOf(sequential({ input: [5, 5, 1], layers, seed: 4 }))).not.toEqual(weights);
  const limit = Math.sqrt(6 / (18 + 4));
  expect(Math.max(...(weights["logits/kernel"]?.data ?? []).map(Math.abs))).toBeGreaterThan(0.8 * limit);
  expect(Math.max(...(weights["logits/kernel"]?.data ?? []).map(Math.abs))).toBeLessThanOrEqual(limit);
  expect(weightsOf(withWeights(model, weights))).toEqual(weights);
});

test("an activation is one node that calls a documented function", () => {
  const model = sequential({ input: [4], layers: [dense({ units: 3, activation: swish })] });
  expect(
    model.graph.nodes.map(({ domain, op, inputs, outputs }) => `${domain}.${op}(${inputs.join()}) -> ${outputs.join()}`),
  ).toMatchInlineSnapshot(`
    [
      ".Gemm(x,dense_1/kernel,dense_1/bias) -> dense_1",
      ".Constant() -> Constant",
      "gofz.Swish(dense_1,Constant) -> dense_1/swish",
    ]
  `);
  expect(model.functions[0]?.doc).toContain("swish(x) = x*sigmoid(beta*x)");
});

test("two activations of one name in a model are two functions", async () => {
  const named = (formula: string): Layer => activation(define({ name: "mine", formula }));
  const found = await output([1], [named("x+1"), named("x*3"), named("x+1")], { dims: [1, 1], data: Float32Array.of(2) });
  expect([...found.data]).toEqual([10]);
});

describe("what does not fit is refused, with what was given and what to do", () => {
  const kernel = uniform([3, 2], 1);
  test.each([
    [() => dense({ units: 0 }), "units is 0. Give a whole number above 0."],
    [() => sequential({ input: [2, 2, 1], layers: [dense({ units: 3 })] }), "dense_1 was given [batch,2,2,1]. Put a flatten() before it."],
    [
      () => sequential({ input: [4], layers: [dense({ units: 2, weights: [kernel, kernel] })] }),
      "dense_1 was given kernel of shape [3,2] with 6 numbers. Give it [4,2], row-major, in TF.js's layout.",
    ],
    [
      () => sequential({ input: [4], layers: [conv2d({ filters: 1, kernelSize: 3 })] }),
      "conv2d_1 was given [batch,4]. Give it images: input [height, width, channels], and no flatten() before it.",
    ],
    [
      () => sequential({ input: [2, 2, 1], layers: [maxPooling2d({ poolSize: 3 })] }),
      'maxPooling2d_1 was given images of 2 x 2 for a window of 3 x 3. Make the window smaller, or the padding "same".',
    ],
    [
      () => sequential({ input: [4], layers: [dense({ units: 2, name: "a" }), dense({ units: 2, name: "a" })] }),
      'name is "a". Give each layer a name of its own.',
    ],
    [
      () => withWeights(sequential({ input: [4], layers: [dense({ units: 2 })] }), { kernel }),
      "The weight kernel was given [3,2] with 6 numbers. It has the shape [of no weight of this model].",
    ],
  ])("%#", (make, message) => expect(make).toThrow(message));
});
