import { type Activation, catalog, define, evaluate, find, glu, isElementwise, KindError, rrelu, softmax, term } from "@gofz/core";
import { type Kernel, KernelError, kernel } from "@gofz/wasm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const mish = find("mish");
const swish = find("swish");
const prelu = find("prelu");
const floats = fc.float32Array({ minLength: 1, maxLength: 67 });
const bits = (array: Float32Array): Uint32Array => new Uint32Array(array.buffer, array.byteOffset, array.length);

/** NaN has many bit patterns; which one comes out says nothing. */
const plain = (array: Float32Array): Uint32Array => bits(array.map((value) => (Number.isNaN(value) ? Number.NaN : value)));

/** A kernel for each function and precision, compiled once for all tests. */
const kernels = new Map<string, Kernel>();

function compiled(activation: Activation, precision: "fast" | "exact"): Kernel {
  const key = `${activation.name} ${precision}`;
  const made = kernels.get(key) ?? kernel(activation, { precision });
  kernels.set(key, made);
  return made;
}

/** Whether two arrays hold the same numbers, told from -0 and 0; NaN is one. */
function areSame(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

describe.each(["fast", "exact"] as const)("%s", (precision) => {
  it.each(Object.values(catalog).filter(isElementwise))(
    "$name: the bits depend on the value alone, not on position, length or offset",
    (activation: Activation) => {
      const whole = compiled(activation, precision);
      fc.assert(
        fc.property(floats, fc.nat(66), (x, start) => {
          const from = start % x.length;
          const all = whole.forward({ x });
          const part = whole.forward({ x: x.subarray(from) });
          const one = whole.forward({ x: x.slice(from, from + 1) });
          // Deep equality takes longer than the kernels do: it is left for the message.
          if (!areSame(part, all.slice(from))) expect(plain(part)).toEqual(plain(all.slice(from)));
          if (!areSame(one, all.slice(from, from + 1))) expect(plain(one)).toEqual(plain(all.slice(from, from + 1)));
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(Object.values(catalog).filter(isElementwise))("$name: NaN in, NaN out, at every position, forward and backward", (activation) => {
    const k = compiled(activation, precision);
    const wrong: string[] = [];
    for (let length = 1; length <= 9; length++) {
      const dy = new Float32Array(length).fill(1);
      for (let at = 0; at < length; at++) {
        const x = new Float32Array(length).fill(0.5);
        x[at] = Number.NaN;
        for (const [way, y] of Object.entries({ forward: k.forward({ x }), backward: k.backward({ x }, dy).x })) {
          if (y.findIndex(Number.isNaN) !== at) wrong.push(`${way}, ${at} of ${length}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("arrays longer than a chunk", () => {
    const x = Float32Array.from({ length: 10_001 }, (_, i) => i / 1000 - 5);
    const y = kernel(mish, { precision }).forward({ x });
    for (const i of [0, 4095, 4096, 8191, 8192, 10_000]) expect(y[i]).toBeCloseTo(evaluate(mish.formula, { x: x[i] ?? 0 }), 6);
  });
});

it("exact rounds the true value once, also beside the zeros of a slope", () => {
  const k = kernel(swish, { precision: "exact" });
  const zero = Math.fround(-1.2784645427610738);
  const x = Float32Array.from({ length: 41 }, (_, i) => zero + (i - 20) * 2 ** -23);
  const { x: slopes } = k.backward({ x }, new Float32Array(41).fill(1));
  const slope = define({ name: "slope", formula: "sigmoid(x) + x*sigmoid(x)*sigmoid(-x)" });
  x.forEach((at, i) => {
    expect(slopes[i]).toBe(Math.fround(evaluate(term(slope), { x: at })));
  });
});

it("a parameter is a number, one value an element, or one a channel; its gradient has the same form", () => {
  const x = new Float32Array([-2, -1, 3, -4]);
  const dy = new Float32Array([1, 10, 100, 1000]);
  const k = kernel(prelu);
  expect(k.backward({ x, alpha: 0.5 }, dy)).toEqual({ x: new Float32Array([0.5, 5, 100, 500]), alpha: -4012 });
  expect(k.backward({ x, alpha: new Float32Array([0.5, 2]) }, dy)).toEqual({
    x: new Float32Array([0.5, 20, 100, 2000]),
    alpha: new Float32Array([-2, -4010]),
  });
  expect(k.backward({ x, alpha: new Float32Array([1, 2, 3, 4]) }, dy).alpha).toEqual(new Float32Array([-2, -10, 0, -4000]));
});

it("what training draws is its mean; what is not elementwise is refused", () => {
  const x = new Float32Array([-2, 3]);
  const k = kernel(rrelu);
  expect(k.forward({ x, lower: 0.25, upper: 0.75 })).toEqual(new Float32Array([-1, 3]));
  expect(k.backward({ x, lower: 0.25, upper: 0.75 }, new Float32Array([1, 1]))).toEqual({
    x: new Float32Array([0.5, 1]),
    lower: -1,
    upper: -1,
  });
  for (const activation of [softmax, glu]) expect(() => kernel(activation)).toThrow(KindError);
});

it("writes into a given array, and takes nothing", () => {
  const out = new Float32Array(3);
  expect(kernel(mish).forward({ x: new Float32Array([-1, 0, 1]) }, out)).toBe(out);
  expect(out[2]).toBeCloseTo(0.8650983882673103, 7);
  expect(kernel(mish).forward({ x: new Float32Array(0) })).toEqual(new Float32Array(0));
});

it.each<[string, (k: Kernel) => unknown]>([
  ["prelu: x must be a Float32Array, not missing.", (k) => k.forward({ alpha: 1 })],
  [
    "prelu: alpha has 3 elements, which does not divide the 4 of x.",
    (k) => k.forward({ x: new Float32Array(4), alpha: new Float32Array(3) }),
  ],
  ["prelu has no parameter beta; it has alpha.", (k) => k.forward({ x: new Float32Array(4), beta: 1 })],
  ["out must be a Float32Array of 4 elements, like x, not one of 3.", (k) => k.forward({ x: new Float32Array(4) }, new Float32Array(3))],
  ["dy must be a Float32Array of 4 elements", (k) => k.backward({ x: new Float32Array(4) }, new Float32Array(5))],
])("refuses what does not fit: %s", (message, use) => {
  const refused = (): unknown => use(kernel(prelu));
  expect(refused).toThrow(KernelError);
  expect(refused).toThrow(message);
});
