import {
  type Activation,
  catalog,
  crelu,
  evaluateAlong,
  glu,
  isElementwise,
  means,
  parameters,
  pullback,
  simplify,
  softmax,
  substitute,
  sym,
  type Term,
} from "@gofz/core";
import { activationModel, encodeModel, type Floats, formulasOf, OptionError, readModel } from "@gofz/onnx";
import { ulpOf } from "@gofz/testkit";
import { describe, expect, test } from "vitest";
import { runOnce } from "./session.ts";

const others = Object.values(catalog).filter((activation) => !isElementwise(activation));
/** Divides among two inputs, and is not a multiple of a vector's lanes. */
const length = 14;
const rows = 24;

/** Numbers from -4 to 4, the same in each run. */
function numbers(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => ((i * 2654435761) % 8191) / 1023.9 - 4);
}

/** The terms that a model computes, and what the rows of x and dy are to them. */
function expected(activation: Activation, order: 0 | 1, x: Floats, dy: Floats): number[] {
  const { inputs } = activation;
  const values = { ...means(activation), ...parameters(activation) };
  const outputs = activation.outputs.map((output) => substitute(output, values));
  const upstream = outputs.map((_, i) => `dy${i}`);
  const weights = upstream.map((symbol) => sym(symbol, "element"));
  const gradient = (input: string): Term => simplify(pullback(outputs, weights, input));
  const formulas = order === 0 ? outputs : inputs.map(gradient);
  return Array.from({ length: rows }, (_, row) => {
    const environment = { ...cut(x, row, inputs), ...cut(dy, row, upstream) };
    return formulas.flatMap((formula) => evaluateAlong(formula, environment));
  }).flat();
}

function cut({ data, dims }: Floats, row: number, names: readonly string[]): Record<string, Float32Array> {
  const [, size = 0] = dims;
  const share = size / names.length;
  const start = (i: number): number => row * size + i * share;
  return Object.fromEntries(names.map((name, i) => [name, data.slice(start(i), start(i + 1))]));
}

describe.each(others)("$name", (activation) => {
  const outputs = (length * activation.outputs.length) / activation.inputs.length;
  const dy: Floats = { dims: [rows, outputs], data: numbers(rows * outputs).reverse() };

  test.each([
    ["fast", 0, 4],
    ["fast", 1, 8],
    ["exact", 0, 0.5001],
    ["exact", 1, 0.5001],
  ] as const)("%s, order %i: within %d ULP", async (precision, order, ulps) => {
    const x: Floats = { dims: [rows, length], data: numbers(rows * length) };
    const absolute = precision === "fast" ? 2 ** -22 : 2 ** -48;
    const results = await runOnce(activationModel(activation, { precision, order }), order === 0 ? { x } : { x, dy });
    const truth = expected(activation, order, x, dy);
    const got = (results.y ?? results.dx)?.data ?? new Float32Array();
    expect(got.length).toBe(truth.length);
    const far = truth.findIndex((value, i) => !(Math.abs((got[i] ?? 0) - value) <= Math.max(ulps * ulpOf(value), absolute)));
    expect({ far, got: got[far], truth: truth[far] }).toEqual({ far: -1 });
  });

  test("NaN and the infinities give what the formula gives", async () => {
    const data = numbers(rows * length);
    for (let row = 0; row < rows; row++) data[row * length + ((row * 5) % length)] = [Number.NaN, Infinity, -Infinity][row % 3] as number;
    const x: Floats = { dims: [rows, length], data };
    const { y } = await runOnce(activationModel(activation), { x });
    const truth = expected(activation, 0, x, dy);
    for (const [i, value] of truth.entries()) {
      const got = y?.data[i] ?? 0;
      if (Number.isFinite(value)) expect(Math.abs(got - value), `${i}`).toBeLessThanOrEqual(Math.max(4 * ulpOf(value), 2 ** -22));
      // Where an infinite x is multiplied by another element the formula has no value, and the limit in x is given.
      else if (activation.kind === "axis" || !Number.isNaN(value)) expect(got, `${i}`).toBe(value);
    }
  });
});

test("the axis is where the channels are", async () => {
  const x: Floats = { dims: [2, 2, 3], data: numbers(12) };
  const { y } = await runOnce(activationModel(softmax, { axis: 1 }), { x });
  expect(y?.dims).toEqual(x.dims);
  for (const place of [0, 1, 2, 6, 7, 8]) expect((y?.data[place] ?? 0) + (y?.data[place + 3] ?? 0)).toBeCloseTo(1, 6);
  const { y: joined } = await runOnce(activationModel(crelu, { axis: -3 }), { x });
  expect(joined?.dims).toEqual([4, 2, 3]);
  const { y: gated } = await runOnce(activationModel(glu, { axis: 0 }), { x });
  expect(gated?.dims).toEqual([1, 2, 3]);
});

test("channels that can't be shared equally are refused by the runtime, in any operator set", async () => {
  const x: Floats = { dims: [3], data: numbers(3) };
  for (const opset of [13, 18, 26]) await expect(runOnce(activationModel(glu, { opset }), { x })).rejects.toThrow();
});

test("the shape of y follows from that of x", () => {
  const shapes = (activation: Activation, dims: readonly (number | string)[], axis?: number): unknown => {
    const { graph } = activationModel(activation, { dims, ...(axis !== undefined && { axis }) });
    return [...graph.inputs, ...graph.outputs].map((value) => value.dims);
  };
  expect(shapes(softmax, ["n", 4])).toEqual([
    ["n", 4],
    ["n", 4],
  ]);
  expect(shapes(glu, ["n", 4])).toEqual([
    ["n", 4],
    ["n", 2],
  ]);
  expect(shapes(crelu, [3, "c"], 0)).toEqual([
    [3, "c"],
    [6, "c"],
  ]);
  expect(shapes(crelu, [3, "c"])).toEqual([
    [3, "c"],
    [3, "c of y"],
  ]);
  expect(() => shapes(glu, [2, 3])).toThrow("dims is [2,3]. glu splits axis -1 among x and gate: take a multiple of 2.");
  expect(() => shapes(glu, [2, 4], 2)).toThrow("axis is 2. Take one of the 2 that dims has.");
});

test("the formulas of all outputs come back", () => {
  expect(formulasOf(readModel(encodeModel(activationModel(crelu))))).toEqual(crelu.outputs);
});

test("a second derivative is refused", () => {
  expect(() => activationModel(softmax, { order: 2 })).toThrow(OptionError);
  expect(() => activationModel(softmax, { order: 2 })).toThrow("order is 2. softmax is not elementwise");
});
