import {
  catalog,
  define,
  evaluate,
  find,
  isElementwise,
  lower,
  lowerCheapest,
  type Native,
  parse,
  run,
  term,
  UnsupportedError,
} from "@gofz/core";
import { describe, expect, it } from "vitest";

const bare = { format: "f64", native: [], bound: "fast" } as const;
const elementwise = Object.values(catalog)
  .filter(isElementwise)
  .map(({ name }) => name);
const native: readonly Native[] = ["exp", "log", "sin", "cos", "erf"];

describe("the edges of every function of the catalogue", () => {
  const programs = [
    ["double steps", (name: string) => lower([term(find(name))], bare)],
    ["native single steps", (name: string) => lower([term(find(name))], { format: "f32", native, bound: "fast" })],
    ["the cheapest", (name: string) => lowerCheapest([term(find(name))], "fast")],
  ] as const;

  it.each(programs)(
    "%s: NaN stays NaN, infinity gives the limit",
    (_title, program) => {
      for (const name of elementwise) {
        const compiled = program(name);
        const [atNaN] = run(compiled, { x: Number.NaN });
        expect(atNaN, `${name}(NaN)`).toBeNaN();
        for (const x of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
          const [value = 0] = run(compiled, { x });
          const limit = evaluate(term(find(name)), { x });
          expect(
            Math.abs(Math.fround(value) - Math.fround(limit)) <= 2 ** -22 || Object.is(Math.fround(value), Math.fround(limit)),
            `${name}(${x}) = ${value}`,
          ).toBe(true);
        }
      }
    },
    120_000,
  );
});

it.each([
  ["log(1+exp(x))", [-100, -30, 30, 1000]],
  ["x*tanh(log(1+exp(x)))", [-80, -20, 20, 1e10]],
  ["1/(1+exp(-x))", [-80, 80, 1000, -1e6]],
  ["(exp(x)-exp(-x))/(exp(x)+exp(-x))", [1e-5, -1e-3, 30, 1000]],
  ["0.5*x*(1+erf(x/sqrt(2)))", [-12, -5, 1e-30, 50]],
  ["1 - tanh(x)^2", [-40, 20, 3, 1e-6]],
  ["(x + sqrt(x^2 + 4))/2", [-1e6, -1e4, 5, 1e15]],
])("%s typed by a person comes out right at every magnitude", (formula, points) => {
  const typed = define({ name: "typed", formula });
  const program = lowerCheapest([term(typed)], "fast");
  for (const x of points) {
    const [value = 0] = run(program, { x });
    const expected = evaluate(parse(formula), { x });
    expect(Math.abs(value - expected), `${formula} at ${x}: ${value}, not ${expected}`).toBeLessThanOrEqual(
      2 ** -24 * Math.abs(expected) + 2 ** -200,
    );
  }
});

it("a function with nothing but choices stays in single precision", { timeout: 120_000 }, () => {
  const formats = elementwise.map((name) => [name, lowerCheapest([term(find(name))], "fast").format]);
  expect(formats.filter(([, format]) => format === "f32").map(([name]) => name)).toMatchInlineSnapshot(`
    [
      "leakyRelu",
      "prelu",
      "relu",
      "relu2",
      "relu6",
      "reluN",
      "threshold",
      "thresholdedRelu",
      "optimizedLeakyRelu",
      "signrelu",
      "appRelu",
      "bipolarActivation",
      "delayRelu",
      "displacedRelu",
      "positivePrelu",
      "repu",
      "allRelu",
      "arelu",
      "dlRelu",
      "dprelu",
      "flexibleReluFull",
      "frelu",
      "lelelu",
      "shilu",
      "nActivation",
      "pilu",
      "rprelu",
      "srelu",
      "aplu",
      "mmelu",
      "mtlu",
      "reluSpline",
      "abslu",
      "eplafEven",
      "hat",
      "lsptlu",
      "pan",
      "softModulusQ",
      "tent",
      "hardSwish",
      "hardTanh",
      "sparseSigmoid",
      "adaptiveHardTanh",
      "hardMish",
      "rsign",
      "svHardTanh",
      "modRelu",
      "piecewiseLinear",
      "qrelu",
      "tlu",
      "tluAffine",
      "hardShrink",
      "shrink",
      "softShrink",
      "pfplus",
      "softExponential",
      "sqlu",
      "sqnl",
      "sqsoftplus",
      "squish",
      "sparsePlus",
      "softsign",
      "abs",
      "identity",
      "sign",
      "step",
      "ncu",
      "squ",
      "square",
      "ssaf",
      "triple",
      "parametricLinear",
      "scaledSoftsign",
      "biFiring",
      "boundedBiFiring",
      "polyrelu",
      "elasticRelu",
      "epRelu",
      "probact",
      "rrelu",
      "rtPrelu",
      "rtRelu",
    ]
  `);
});

it("an exact program doubts the sums that cancel, where they count; a fast one none", () => {
  const doubts = (formula: string, x: number): readonly number[] => {
    const exact = lower([parse(formula)], { ...bare, bound: "exact" });
    return run({ ...exact, results: exact.doubts.flatMap((doubt) => doubt ?? []) }, { x });
  };
  expect(doubts("1 + sin(2*x)", -Math.PI / 4)).toEqual([1]);
  expect(doubts("1 + sin(2*x)", 2)).toEqual([0]);
  expect(doubts("2*exp(1 + sin(2*x))", -Math.PI / 4)).toEqual([1]);
  expect(doubts("where(x < 1, 1 + sin(2*x), x)", -Math.PI / 4)).toEqual([1]);
  expect(doubts("where(x < 1, 1 + sin(2*x), x)", (3 * Math.PI) / 4)).toEqual([0]);
  expect(lower([parse("1 + sin(2*x)")], bare).doubts).toEqual([undefined]);
});

it("says what a single-precision program lacks", () => {
  expect(() => lower([parse("exp(x)")], { ...bare, format: "f32" })).toThrow(UnsupportedError);
});
