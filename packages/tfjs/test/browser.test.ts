import { find } from "@gofz/core";
import { afterAll, describe, expect, it } from "vitest";
import { open } from "./browser/chromium.ts";
import { decode, encode } from "./browser/floats.ts";

const tab = await open("threaded");
afterAll(tab.close);

describe.each(["webgl", "webgpu"])("%s", (backend) => {
  it.each(["relu", "swish", "mish", "gelu", "geluTanh"])("%s is one kernel forward and one backward", async (name) => {
    const id = `Gofz${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    expect(await tab.call("kernels", backend, name)).toEqual([id, `${id}Grad`]);
  });

  it("takes any shape and every type of real number, and slices", async () => {
    const results = await tab.call("shapes", backend, "leakyRelu");
    const { alpha = 0 } = find("leakyRelu").params;
    const leaky = (x: number): number => (x < 0 ? Math.fround(Math.fround(alpha) * x) : x);
    const expected = [[], [1], [7], [3, 5], [2, 3, 4], [2, 1, 3, 3], [1, 2, 2, 3, 2], [2, 1, 2, 1, 2, 3], [0], [2, 0, 3]].map((shape) => {
      const size = shape.reduce((product, length) => product * length, 1);
      return { shape, values: Array.from({ length: size }, (_, i) => leaky(i / 4 - 2)) };
    });
    expect(results.map(({ shape, values }) => ({ shape, values: Array.from(decode(values)) }))).toEqual([
      ...expected,
      { shape: [3], values: [-3, 0, 2].map(leaky) },
      { shape: [3], values: [1, 0, 1] },
      { shape: [300, 2], values: new Array(600).fill(1) },
      { shape: [9], values: Array.from({ length: 9 }, (_, i) => leaky(i - 6)) },
    ]);
  });

  it("has gradients for parameters: for each channel, and for one value", async () => {
    const [dx, channels, dx2, single, fixed, dx4, single4] = await tab.call("parameterGradients", backend);
    const x = [-1, 2, 3, -4, 0.5, 1];
    const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
    const slopeInX = (x: number, beta: number): number => sigmoid(beta * x) * (1 + beta * x * (1 - sigmoid(beta * x)));
    const slopeInBeta = (x: number, beta: number): number => x * x * sigmoid(beta * x) * (1 - sigmoid(beta * x));
    const betas = [0.5, 1, 2];
    const inBeta = x.map((x, i) => slopeInBeta(x, betas[i % 3] ?? 0));
    const close = (got: readonly number[] | undefined, expected: readonly number[]): void => {
      expect(got?.length).toBe(expected.length);
      expected.forEach((value, i) => void expect(got?.[i]).toBeCloseTo(value, 5));
    };
    close(
      dx,
      x.map((x, i) => slopeInX(x, betas[i % 3] ?? 0)),
    );
    close(
      channels,
      betas.map((_, i) => (inBeta[i] ?? 0) + (inBeta[i + 3] ?? 0)),
    );
    close(
      dx2,
      x.map((x) => slopeInX(x, 1.5)),
    );
    close(single, [x.reduce((sum, x) => sum + slopeInBeta(x, 1.5), 0)]);
    close(
      fixed,
      x.map((x) => x * sigmoid(1.5 * x)),
    );
    const even = x.slice(0, 4);
    close(
      dx4,
      even.map((x) => slopeInX(x, 1.5)),
    );
    close(single4, [even.reduce((sum, x) => sum + slopeInBeta(x, 1.5), 0)]);
  });

  it("leaves no tensor behind, forward and backward", async () => {
    expect(await tab.call("growth", backend)).toEqual([0, 0]);
  });

  it("gives the same bits at every place", async () => {
    const x = Float32Array.from({ length: 37 }, (_, i) => (i === 5 ? Number.NaN : Math.fround((i - 18) * 0.37)));
    const [whole = []] = [(await tab.call("curves", backend, "mish", encode(x), true)).map(decode)];
    for (const [start, end] of [
      [1, 37],
      [2, 34],
      [3, 20],
      [5, 6],
    ] as const) {
      const piece = (await tab.call("curves", backend, "mish", encode(x.slice(start, end)), true)).map(decode);
      expect(piece).toEqual(whole.map((curve) => curve.slice(start, end)));
    }
  });
});

it("webgl: packed textures give the bits of unpacked ones", async () => {
  const x = encode(Float32Array.from({ length: 1001 }, (_, i) => (i % 100 === 7 ? Number.NaN : (i - 500) / 9)));
  for (const name of ["mish", "gelu", "elu", "snake"]) {
    expect(await tab.call("curves", "webgl", name, x, true)).toEqual(await tab.call("curves", "webgl", name, x, false));
  }
});

it("webgl: float16 textures hold 11 bits", async () => {
  const x = [-3, -0.5, 0, 1, 2, 40];
  const values = await tab.call("halfPrecision", "mish", x);
  x.forEach((x, i) => {
    const expected = x * Math.tanh(Math.log1p(Math.exp(x)));
    expect(Math.abs((values[i] ?? Number.NaN) - expected)).toBeLessThanOrEqual(2 ** -11 * Math.abs(expected));
  });
});
