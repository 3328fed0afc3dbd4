import { catalog, differentiate, term } from "@gofz/core";
import { describe, expect, test } from "vitest";
import { bitsOf, neighbour, sample, withNaNs, zeros } from "../src/index.ts";

describe("a sample", () => {
  const { x } = sample(catalog.mish!, 400);
  const bits = new Set([...x].map(bitsOf));

  test("is ascending, finite, without repetition and the same every time", () => {
    expect([...x].every((point, i) => Number.isFinite(point) && (i === 0 || point >= (x[i - 1] as number)))).toBe(true);
    expect(bits.size).toBe(x.length);
    expect(sample(catalog.mish!, 400).x).toEqual(x);
  });

  test("holds both zeros, subnormals, the largest floats, and thresholds with their neighbours", () => {
    const required = [0, -0, 2 ** -149, -(2 ** -149), 2 ** -126, neighbour(2 ** -126, -1), 3.4028234663852886e38, -3.4028234663852886e38];
    const near = [88, -103, 17, -20].flatMap((threshold) => [neighbour(threshold, -1), threshold, neighbour(threshold, 1)]);
    expect([...required, ...near].filter((point) => !bits.has(bitsOf(point)))).toEqual([]);
  });

  test("reaches a third of all binades when it is small, each when it is large", () => {
    const binades = (points: Float32Array) =>
      new Set([...points].filter((point) => Math.abs(point) >= 2 ** -126).map((point) => bitsOf(point) >>> 23));
    expect(binades(x).size).toBeGreaterThan((2 * 254) / 3);
    expect(binades(sample(catalog.mish!, 4000).x).size).toBe(2 * 254);
  });

  test("holds what it is asked for when it is very large: all binades of subnormals too, and 64 floats on both sides of a zero", () => {
    const large = sample(catalog.mish!, 200_000);
    expect(large.x.length).toBeGreaterThan(197_000);
    const exponents = new Set(
      [...large.x].filter((point) => point !== 0).map((point) => Math.sign(point) * (200 + Math.floor(Math.log2(Math.abs(point))))),
    );
    expect(exponents.size).toBe(2 * 277);
    const points = new Set([...large.x].map(bitsOf));
    const [minimum = 0] = large.zeros[1] ?? [];
    expect(Array.from({ length: 129 }, (_, i) => neighbour(minimum, i - 64)).filter((point) => !points.has(bitsOf(point)))).toEqual([]);
  });

  test("grows with its size", () => {
    const sizes = [200, 1000, 3000].map((size) => sample(catalog.relu!, size).x.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[2]).toBeGreaterThan(2700);
  });
});

test("zeros are found to the float beside them", () => {
  // Where mish has its minimum (Misra 2019).
  const [minimum = 0] = zeros(differentiate(term(catalog.mish!), "x"));
  expect(minimum).toBeCloseTo(-1.1924, 4);
  expect(
    zeros(differentiate(term(catalog.gelu!), "x", 2))
      .slice(0, 2)
      .map(Math.abs),
  ).toEqual([expect.closeTo(Math.SQRT2, 6), expect.closeTo(Math.SQRT2, 6)]);
});

test("NaNs of every payload stand in every lane of every vector width", () => {
  const input = withNaNs(new Float32Array(48 * 16 * 4).fill(1));
  const places = [...input.keys()].filter((i) => Number.isNaN(input[i]));
  const bits = new Uint32Array(input.buffer);
  const inLanes = new Set(places.map((place) => `${bits[place]} in ${place % 16}`));
  const payloads = new Set(places.map((place) => bits[place] as number));
  expect(payloads.size).toBe(12);
  expect(inLanes.size).toBe(12 * 16);
  for (const quiet of [0, 0x400000]) {
    for (const sign of [0, 0x80000000]) {
      expect([...payloads].filter((payload) => (payload & 0x400000) === quiet && (payload & 0x80000000) >>> 0 === sign).length).toBe(3);
    }
  }
  expect(input.length - places.length).toBe(48 * 16 * 4);
});
