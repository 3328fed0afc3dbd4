import {
  type Activation,
  catalog,
  define,
  entmax15,
  evaluate,
  evaluateAlong,
  glu,
  hardmax,
  logSoftmax,
  parse,
  softmax,
  softmin,
  solu,
  sparsemax,
  term,
  tunedSoftmax,
  UnboundSymbolError,
} from "@gofz/core";
import { latex } from "@gofz/core/targets";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const along = (activation: Activation, x: readonly number[], params = {}): readonly number[] =>
  evaluateAlong(term(activation, params), { x });
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const vector = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 40 });
const huge = [0, 1e4, -1e4, 1e30, -1e30];

describe("shares", () => {
  test.each(["softmax", "softmin", "betaSoftmax", "sparsemax", "entmax15", "sqmax", "hardmax", "gumbelSoftmax"])(
    "those of %s add up to 1 and are not negative",
    (name) => {
      fc.assert(
        fc.property(vector, (x) => {
          const shares = along(catalog[name] as Activation, x);
          expect(total(shares)).toBeCloseTo(1, 12);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        }),
      );
    },
  );

  test.each([softmax, softmin, sparsemax, entmax15, hardmax])(
    "$name does not change when all elements move alike, however far",
    (activation) => {
      const x = [0, 1, -2, 0.5, 1];
      const shares = along(activation, x);
      for (const by of huge) {
        // What is left of the distances when the elements are rounded.
        const rounded = x.map((value) => value + by);
        const distances = rounded.map((value) => value - by);
        expect(along(activation, rounded), `${by}`).toEqual(along(activation, distances));
        expect(total(along(activation, rounded))).toBeCloseTo(1, 15);
        if (Math.abs(by) <= 1e4) along(activation, rounded).forEach((value, i) => void expect(value).toBeCloseTo(shares[i] ?? 0, 12));
      }
    },
  );

  test("what is far apart is decided", () => {
    for (const activation of [softmax, sparsemax, entmax15, hardmax]) expect(along(activation, [1e30, -1e30, 1e4])).toEqual([1, 0, 0]);
    expect(along(softmin, [1e30, -1e30, 1e4])).toEqual([0, 1, 0]);
    expect(along(logSoftmax, [1e4, 0, -1e4])).toEqual([0, -1e4, -2e4]);
    expect(along(solu, [1e4, 0])).toEqual([1e4, 0]);
  });

  test("-infinity has no share", () => {
    for (const activation of [softmax, sparsemax, entmax15]) expect(along(activation, [-Infinity, 1, 1])).toEqual([0, 0.5, 0.5]);
  });
});

test("softmax typed by a person is softmax", () => {
  const typed = parse("exp(x)/reduceSum(exp(x))");
  for (const x of [
    [1, 2, 3],
    [1e4, 1e4 - 1],
    [-1e4, -1e4],
  ])
    expect(evaluateAlong(typed, { x })).toEqual(along(softmax, x));
  expect(evaluateAlong(parse("log(reduceSum(exp(x)))"), { x: [1e4, 1e4] })).toEqual([1e4 + Math.LN2, 1e4 + Math.LN2]);
});

test("reduceLogSumExp is right where every element is -infinity, or very large", () => {
  const at = (x: readonly number[]): number | undefined => evaluateAlong(parse("reduceLogSumExp(x)"), { x })[0];
  expect([at([-Infinity, -Infinity]), at([1e300, 0]), at([-1e300]), at([Infinity, 0]), at([Number.NaN, 0])]).toEqual([
    -Infinity,
    1e300,
    -1e300,
    Infinity,
    Number.NaN,
  ]);
});

describe("sparsemax and entmax15", () => {
  test("are what sorting gives", () => {
    fc.assert(
      fc.property(vector, (x) => {
        const [sparse, entmax] = [along(sparsemax, x), along(entmax15, x)];
        bySorting(x, 1, sparsemaxThreshold).forEach((value, i) => void expect(sparse[i]).toBeCloseTo(value, 12));
        bySorting(x, 0.5, entmaxThreshold).forEach((value, i) => void expect(entmax[i]).toBeCloseTo(value, 12));
      }),
    );
  });

  test("also where the steps are many: long vectors, equal ones, and ones that thin out evenly", () => {
    for (const x of [
      Array.from({ length: 1024 }, (_, i) => Math.sin(i * i)),
      Array<number>(256).fill(3),
      Array.from({ length: 511 }, (_, i) => -(2 ** -Math.floor(Math.log2(i + 1)))),
    ]) {
      const [sparse, entmax] = [along(sparsemax, x), along(entmax15, x)];
      expect(Math.max(...bySorting(x, 1, sparsemaxThreshold).map((value, i) => Math.abs(value - (sparse[i] ?? 0))))).toBeLessThan(2 ** -24);
      expect(Math.max(...bySorting(x, 0.5, entmaxThreshold).map((value, i) => Math.abs(value - (entmax[i] ?? 0))))).toBeLessThan(2 ** -24);
    }
  }, 60_000);
});

test("tunedSoftmax leaves c's share to nobody", () => {
  expect(along(tunedSoftmax, [0, 0])).toEqual([1 / 3, 1 / 3]);
  expect(along(tunedSoftmax, [0, 0], { c: 0 })).toEqual([0.5, 0.5]);
  expect(along(tunedSoftmax, [1e4, 1e4])).toEqual([0.5, 0.5]);
  expect(along(tunedSoftmax, [-1e4, -1e30])).toEqual([0, 0]);
});

test("hardmax shares among equals", () => expect(along(hardmax, [3, 1, 3, -1e30])).toEqual([0.5, 0, 0.5, 0]));

test.each(Object.values(catalog).filter(({ kind }) => kind === "axis"))("$name keeps NaN", (activation) => {
  for (const x of [[Number.NaN], [1, Number.NaN, 2]]) expect(along(activation, x)[x.findIndex(Number.isNaN)]).toBeNaN();
});

describe("evaluateAlong", () => {
  test("of what has no reduction is evaluate", () => {
    fc.assert(
      fc.property(vector, (x) => {
        const formula = parse("x*tanh(softplus(x)) + a", ["a"]);
        expect(evaluateAlong(formula, { x, a: 2 })).toEqual(x.map((each) => evaluate(formula, { x: each, a: 2 })));
      }),
    );
  });

  test("takes every reduction over the whole axis", () => {
    const at = (formula: string): readonly number[] => evaluateAlong(parse(formula), { x: Float32Array.of(1, 2, 6) });
    expect([at("reduceSum(x)"), at("reduceMean(x)"), at("reduceMax(-x)"), at("reduceSum(1)"), at("x - reduceSum(reduceMean(x))")]).toEqual([
      [9, 9, 9],
      [3, 3, 3],
      [-1, -1, -1],
      [3, 3, 3],
      [-8, -7, -3],
    ]);
  });

  test("sums without losing digits", () => expect(evaluateAlong(parse("reduceSum(x)"), { x: [1e16, 1, -1e16] })[0]).toBe(1));

  test("wants arrays of one length, and every symbol", () => {
    expect(() => evaluateAlong(glu.formula, { x: [1, 2], gate: [1] })).toThrow("x has 2 elements and gate has 1");
    expect(() => evaluateAlong(glu.formula, { x: [1] })).toThrow(UnboundSymbolError);
  });
});

test("LaTeX", () => {
  const written = (formula: string): string => latex.emit(define({ name: "f", formula }));
  expect(
    ["exp(x)/reduceSum(exp(x))", "x - reduceMax(x)", "reduceMean(x)^2 + reduceLogSumExp(x)", "max(x - sparsemaxThreshold(x), 0)"]
      .map(written)
      .join("\n"),
  ).toMatchInlineSnapshot(`
    "\\operatorname{f}(x) = \\frac{e^{x}}{\\sum_j (e^{x})_j}
    \\operatorname{f}(x) = x - (\\max_j {x}_j)
    \\operatorname{f}(x) = \\operatorname{mean}(x)^{2} + \\operatorname{logsumexp}(x)
    \\operatorname{f}(x) = \\max\\left(x - \\tau(x), 0\\right)"
  `);
});

type Threshold = (sorted: readonly number[]) => number;

function bySorting(x: readonly number[], scale: number, threshold: Threshold): readonly number[] {
  const scaled = x.map((value) => value * scale);
  const t = threshold([...scaled].sort((a, b) => b - a));
  return scaled.map((value) => Math.max(value - t, 0) ** (1 / scale));
}

/** Martins and Astudillo 2016, algorithm 1. */
function sparsemaxThreshold(sorted: readonly number[]): number {
  let [sum, t] = [0, 0];
  for (const [i, value] of sorted.entries()) {
    sum += value;
    if (1 + (i + 1) * value > sum) t = (sum - 1) / (i + 1);
  }
  return t;
}

/** Peters, Niculae and Martins 2019, algorithm 2. */
function entmaxThreshold(sorted: readonly number[]): number {
  let [sum, squares, t] = [0, 0, Infinity];
  for (const [i, value] of sorted.entries()) {
    sum += value;
    squares += value * value;
    const mean = sum / (i + 1);
    const candidate = mean - Math.sqrt(Math.max(0, (1 - (squares - (i + 1) * mean * mean)) / (i + 1)));
    if (candidate <= value) t = candidate;
  }
  return t;
}
