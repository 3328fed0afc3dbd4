import { register, registerTraining } from "@gofz/tfjs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { tf } from "./backends.ts";
import { type Case, cases, outShape } from "./training/convolutions.ts";
import { magnitudes, run, type Values, values } from "./training/kernels.ts";

beforeAll(async () => {
  registerTraining(tf);
  await tf.setBackend("cpu");
  await tf.setBackend("wasm");
});

/** How one gradient of a convolution is computed: what it takes beside dy, and the shape that it is told. */
const gradients = {
  Conv2DBackpropFilter: { other: "x", told: ({ filter }: Case) => ({ filterShape: filter }), depthwise: false },
  DepthwiseConv2dNativeBackpropFilter: { other: "x", told: ({ filter }: Case) => ({ filterShape: filter }), depthwise: true },
  DepthwiseConv2dNativeBackpropInput: { other: "filter", told: ({ x }: Case) => ({ inputShape: x }), depthwise: true },
} as const;
const names = ["Conv2DBackpropFilter", "DepthwiseConv2dNativeBackpropFilter", "DepthwiseConv2dNativeBackpropInput"] as const;

describe.each(names)("%s", (kernel) => {
  const { other, told, depthwise } = gradients[kernel];
  const attributes = (found: Case): object => ({ ...found, ...told(found) });
  const inputs = (found: Case, special = 0): Record<string, Values> => ({
    [other]: values(found[other], found.seed, special),
    dy: values(outShape(found, depthwise), found.seed + 1, special),
  });

  it("gives what the cpu backend gives, within the rounding of its sums, and leaves nothing behind", async () => {
    const law = async (found: Case): Promise<void> => {
      const given = inputs(found);
      const ours = await run("wasm", kernel, given, attributes(found));
      const theirs = await run("cpu", kernel, given, attributes(found));
      const most = await run(
        "cpu",
        kernel,
        Object.fromEntries(Object.entries(given).map(([name, v]) => [name, magnitudes(v)])),
        attributes(found),
      );
      expect(ours.shape).toEqual(theirs.shape);
      expect(ours.left).toBe(0);
      const terms = given.dy!.data.length + 2;
      const beyond = ours.data.map((value, i) => Math.abs(value - (theirs.data[i] ?? 0)) - (most.data[i] ?? 0) * terms * 2 ** -24);
      expect(Math.max(0, ...beyond)).toBe(0);
    };
    await fc.assert(fc.asyncProperty(cases({ depthwise, dilated: false }), law), { numRuns: 150 });
  });

  it("gives NaN and infinity where the cpu backend does", async () => {
    const law = async (found: Case): Promise<void> => {
      const given = inputs(found, 0.03);
      const ours = await run("wasm", kernel, given, attributes(found));
      const theirs = await run("cpu", kernel, given, attributes(found));
      const special = ({ data }: { readonly data: Float32Array }) => [...data].map((value) => (Number.isFinite(value) ? 0 : value));
      expect(special(ours)).toEqual(special(theirs));
    };
    await fc.assert(fc.asyncProperty(cases({ depthwise, dilated: false }), law), { numRuns: 100 });
  });

  it("is the adjoint of the convolution, with dilation too, which the cpu backend's is not", async () => {
    const forward = depthwise ? "DepthwiseConv2dNative" : "Conv2D";
    const law = async (found: Case): Promise<void> => {
      const given = inputs(found);
      const { data, shape } = await run("wasm", kernel, given, attributes(found));
      const missing = other === "x" ? "filter" : "x";
      const place = found.seed % Math.max(1, data.length);
      const one = { shape, data: Float32Array.from(data, (_, i) => (i === place ? 1 : 0)) };
      const { [other]: fixed, dy } = given as { readonly [other]: Values; readonly dy: Values };
      const y = await run("cpu", forward, { [other]: fixed!, [missing]: one } as Record<string, Values>, found);
      const expected = y.data.reduce((sum, value, i) => sum + value * (dy.data[i] ?? 0), 0);
      if (data.length > 0) expect(Math.abs((data[place] ?? Number.NaN) - expected)).toBeLessThan(1e-3);
    };
    const dilated = cases({ depthwise, dilated: true }).filter(({ dataFormat }) => dataFormat === "NHWC");
    await fc.assert(fc.asyncProperty(dilated, law), { numRuns: 150 });
  });
});

it("the bits of a filter's channel do not depend on how many channels there are", async () => {
  const law = async (found: Case): Promise<void> => {
    const dy = values(outShape(found, false), found.seed);
    const x = values(found.x, found.seed + 1);
    const all = await run("wasm", "Conv2DBackpropFilter", { x, dy }, { ...found, filterShape: found.filter });
    const channels = found.filter[3];
    const channel = found.seed % channels;
    const part = (data: ArrayLike<number>) =>
      Float32Array.from({ length: data.length / channels }, (_, i) => data[i * channels + channel] ?? 0);
    const single = { shape: [...dy.shape.slice(0, 3), 1], data: part(dy.data) };
    const alone = await run("wasm", "Conv2DBackpropFilter", { x, dy: single }, { ...found, filterShape: [...found.filter.slice(0, 3), 1] });
    expect(alone.data).toEqual(part(all.data));
  };
  const channelsLast = cases({ depthwise: false, dilated: false }).filter(({ dataFormat }) => dataFormat === "NHWC");
  await fc.assert(fc.asyncProperty(channelsLast, law), { numRuns: 100 });
});

describe("UnsortedSegmentSum", () => {
  const sums = fc.record({
    shape: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    ids: fc.array(fc.integer({ min: -2, max: 6 }), { minLength: 1, maxLength: 40 }),
    seed: fc.nat(),
  });

  it("gives what the cpu backend gives, ids that name no segment included", async () => {
    const law = async ({
      shape,
      ids,
      seed,
    }: {
      readonly shape: readonly number[];
      readonly ids: readonly number[];
      readonly seed: number;
    }): Promise<void> => {
      const given = { x: values([ids.length, ...shape], seed), segmentIds: { shape: [ids.length], data: Int32Array.from(ids) } };
      const ours = await run("wasm", "UnsortedSegmentSum", given, { numSegments: 5 });
      const theirs = await run("cpu", "UnsortedSegmentSum", given, { numSegments: 5 });
      expect(ours.shape).toEqual(theirs.shape);
      expect(ours.left).toBe(0);
      expect(Math.max(...ours.data.map((value, i) => Math.abs(value - (theirs.data[i] ?? 0))))).toBeLessThan(1e-4);
    };
    await fc.assert(fc.asyncProperty(sums, law), { numRuns: 100 });
  });

  it("keeps NaN and infinity in their segments, where the cpu backend spreads them to all", async () => {
    const given = {
      x: { shape: [3, 1], data: Float32Array.of(Number.NaN, Infinity, 2) },
      segmentIds: { shape: [3], data: Int32Array.of(0, 1, 2) },
    };
    expect([...(await run("wasm", "UnsortedSegmentSum", given, { numSegments: 4 })).data]).toEqual([Number.NaN, Infinity, 2, 0]);
  });

  it("adds integers and truth values as floats", async () => {
    await tf.setBackend("wasm");
    const ids = tf.tensor1d([1, 1, 0], "int32");
    expect(tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3], "int32"), ids, 2).arraySync()).toEqual([3, 3]);
    expect(tf.unsortedSegmentSum(tf.tensor1d([true, true, false], "bool"), ids, 2).arraySync()).toEqual([0, 2]);
  });
});

it("register does it too; a kernel that is there stays", () => {
  const kernels = names.map((name) => tf.getKernel(name, "wasm"));
  register(tf, []);
  expect(registerTraining(tf)).toEqual([]);
  expect(names.map((name) => tf.getKernel(name, "wasm"))).toEqual(kernels);
});

it("the gradient of max pooling goes where the cpu backend's goes", async () => {
  await tf.setBackend("wasm");
  const law = async (shape: readonly number[], filterSize: number, strides: number, pad: "valid" | "same", seed: number): Promise<void> => {
    const input = values(shape, seed);
    const output = await run("cpu", "MaxPool", { x: input }, { filterSize, strides, pad });
    const given = { dy: values(output.shape, seed + 1), input, output };
    const [ours, theirs] = [
      await run("wasm", "MaxPoolGrad", given, { filterSize, strides, pad }),
      await run("cpu", "MaxPoolGrad", given, { filterSize, strides, pad }),
    ];
    expect(ours.left).toBe(0);
    expect(Math.max(0, ...ours.data.map((value, i) => Math.abs(value - (theirs.data[i] ?? Number.NaN))))).toBeLessThan(1e-6);
  };
  const side = fc.integer({ min: 3, max: 9 });
  const small = fc.integer({ min: 1, max: 3 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(small, side, side, small), small, small, fc.constantFrom("valid" as const, "same" as const), fc.nat(), law),
    { numRuns: 60 },
  );
});
