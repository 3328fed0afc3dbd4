import { gelu, mish, swish, tanh } from "@gofz/core";
import {
  activationFunction,
  apply,
  type Floats,
  GraphBuilder,
  gradients,
  int,
  ints,
  random,
  softmaxCrossEntropyFunction,
} from "@gofz/onnx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectPullback } from "./pullback.ts";

const few = { numRuns: 12 };

function uniform(dims: readonly number[], seed: number): Floats {
  const next = random(seed);
  return { dims, data: Float32Array.from({ length: dims.reduce((size, dim) => size * dim, 1) }, () => 2 * next() - 1) };
}

/** Every entry a different multiple of 1: no window has two largest ones, nor gets another one within a small step. */
function distinct(dims: readonly number[], seed: number): Floats {
  const next = random(seed);
  const ranks = Array.from({ length: dims.reduce((size, dim) => size * dim, 1) }, (_, i) => [next(), i] as const).sort(([a], [b]) => a - b);
  return { dims, data: Float32Array.from(ranks, ([, rank]) => rank) };
}

const side = fc.integer({ min: 1, max: 4 });
const seed = fc.integer({ min: 0, max: 1e6 });
const window = fc.record({
  size: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  strides: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  extra: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
});

describe("reverse mode agrees with central differences", () => {
  // Linear in each input: differences are exact for any step, up to float32 rounding of some 100 products.
  const linear = { step: 1, tolerance: 1e-5 };

  test("Gemm, transposed in every way", () =>
    fc.assert(
      fc.asyncProperty(side, side, side, fc.boolean(), fc.boolean(), seed, async (rows, inner, columns, transA, transB, from) => {
        const [a, b] = [transA ? [inner, rows] : [rows, inner], transB ? [columns, inner] : [inner, columns]];
        const attributes = {
          transA: int(Number(transA)),
          transB: int(Number(transB)),
          alpha: { kind: "float", value: 0.5 },
          beta: { kind: "float", value: 2 },
        } as const;
        await expectPullback({
          ...linear,
          inputs: { a: uniform(a, from), b: uniform(b, from + 1), c: uniform([columns], from + 2) },
          build: (graph, { a, b, c }) => apply(graph, "Gemm", [a, b, c], { attributes }),
        });
      }),
      few,
    ));

  test("Conv, with strides and pads of all kinds", () =>
    fc.assert(
      fc.asyncProperty(
        window,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
        side,
        side,
        seed,
        async ({ size, strides, extra }, pads, channels, filters, from) => {
          await expectPullback({
            ...linear,
            inputs: {
              x: uniform([2, channels, size[0] + extra[0], size[1] + extra[1]], from),
              w: uniform([filters, channels, ...size], from + 1),
              b: uniform([filters], from + 2),
            },
            build: (graph, { x, w, b }) => apply(graph, "Conv", [x, w, b], { attributes: { strides: ints(strides), pads: ints(pads) } }),
          });
        },
      ),
      few,
    ));

  test("MaxPool, with windows apart, side by side and overlapping", () =>
    fc.assert(
      fc.asyncProperty(window, fc.boolean(), seed, async ({ size, strides, extra }, padded, from) => {
        const pads = padded ? [...size, ...size].map((length) => Math.floor(length / 2)) : [0, 0, 0, 0];
        await expectPullback({
          step: 0.25,
          tolerance: 1e-5,
          inputs: { x: distinct([2, 2, size[0] + extra[0], size[1] + extra[1]], from) },
          build: (graph, { x }) =>
            apply(graph, "MaxPool", [x], { attributes: { kernel_shape: ints(size), strides: ints(strides), pads: ints(pads) } }),
        });
      }),
      few,
    ));

  test("Transpose and Flatten", () =>
    fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        seed,
        async (perm, axis, from) => {
          await expectPullback({
            ...linear,
            inputs: { x: uniform([2, 3, 1, 2], from) },
            build: (graph, { x }) =>
              apply(graph, "Flatten", [apply(graph, "Transpose", [x], { attributes: { perm: ints(perm) } })], {
                attributes: { axis: int(axis) },
              }),
          });
        },
      ),
      few,
    ));

  // Steps of 2^-6 err by 2^-12 / 6 of the third derivative, and by rounding / 2^-5.
  const smooth = { step: 2 ** -6, tolerance: 2e-4 };

  test("softmax cross entropy", () =>
    fc.assert(
      fc.asyncProperty(side, fc.integer({ min: 1, max: 5 }), seed, async (samples, classes, from) => {
        const chosen = Float32Array.from({ length: samples * classes }, (_, i) =>
          Number(i % classes === (Math.floor(i / classes) + from) % classes),
        );
        const targets = { dims: [samples, classes], data: chosen };
        await expectPullback({
          ...smooth,
          inputs: { logits: uniform([samples, classes], from), targets },
          wrt: ["logits"],
          build: (graph, { logits, targets }) =>
            graph.call(
              softmaxCrossEntropyFunction(),
              [logits, targets].flatMap((value) => value ?? []),
              { type: "float32", dims: [] },
            ),
        });
      }),
      few,
    ));

  test.each([mish, swish, tanh, gelu])("a call of $name, and its parameters", async (activation) => {
    const names = Object.keys(activation.params);
    await expectPullback({
      ...smooth,
      inputs: { x: uniform([3, 4], 5), ...Object.fromEntries(names.map((name) => [name, { dims: [], data: Float32Array.of(1.25) }])) },
      build: (graph, { x, ...params }) => {
        const local = activationFunction(activation);
        return graph.call(
          local,
          local.inputs.flatMap((name) => (name === "x" ? x : params[name]) ?? []),
          x ?? graph.scalar(0),
        );
      },
    });
  });

  test("a value that is used twice gets the sum of both gradients", () =>
    expectPullback({
      step: 1 / 4,
      tolerance: 1e-5,
      inputs: { x: uniform([3, 3], 1) },
      build: (graph, { x }) => apply(graph, "Gemm", [x, x]),
    }));
});

test("an operator without a rule is an error that names it", () => {
  const graph = new GraphBuilder();
  const x = graph.input("x", { type: "float32", dims: [2] });
  expect(() => gradients(graph, graph.node("Sin", [x], x), [x])).toThrow(
    /^Sin has no rule for the gradient of its input 0\. Use layers that come down to Constant, Conv/,
  );
});

test("a value that the loss does not depend on has no gradient", () => {
  const graph = new GraphBuilder();
  const [x, other] = [graph.input("x", { type: "float32", dims: [2, 2] }), graph.input("other", { type: "float32", dims: [2] })];
  const [dx, dother] = gradients(graph, apply(graph, "Flatten", [x]), [x, other]);
  expect([dx?.dims, dother]).toEqual([[2, 2], undefined]);
});
