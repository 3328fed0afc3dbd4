import {
  catalog,
  define,
  differentiate,
  evaluate,
  find,
  interpreter,
  isElementwise,
  lower,
  lowerCheapest,
  lowerPairs,
  type Native,
  type Program,
  parse,
  print,
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
      "mmelu",
      "mtlu",
      "abslu",
      "eplafEven",
      "hat",
      "lsptlu",
      "pan",
      "tent",
      "hardTanh",
      "sparseSigmoid",
      "adaptiveHardTanh",
      "hardMish",
      "rsign",
      "svHardTanh",
      "modRelu",
      "piecewiseLinear",
      "tlu",
      "tluAffine",
      "hardShrink",
      "shrink",
      "softShrink",
      "pfplus",
      "softExponential",
      "sqlu",
      "sqnl",
      "squish",
      "softsign",
      "abs",
      "identity",
      "sign",
      "step",
      "squ",
      "square",
      "ssaf",
      "triple",
      "parametricLinear",
      "scaledSoftsign",
      "biFiring",
      "boundedBiFiring",
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
  expect(doubts("2/(1 + sin(2*x))", -Math.PI / 4)).toEqual([1]);
  expect(doubts("2*exp(1 + sin(2*x))", -Math.PI / 4)).toEqual([0]);
  expect(doubts("where(x < 1, 1 + sin(2*x), x)", -Math.PI / 4)).toEqual([1]);
  expect(doubts("where(x < 1, 1 + sin(2*x), x)", (3 * Math.PI) / 4)).toEqual([0]);
  expect(lower([parse("1 + sin(2*x)")], bare).doubts).toEqual([undefined]);
});

it("an exact program's exponentials are brief where nothing amplifies their error, and only there", () => {
  const steps = (formula: string): readonly [cheapest: number, long: number] => [
    lowerCheapest([parse(formula)], "exact").instructions.length,
    lower([parse(formula)], { ...bare, bound: "exact", wide: true }).instructions.length,
  ];
  const [brief, long] = steps("x*sigmoid(x)");
  expect(brief).toBeLessThan(long);
  const [cancelling, same] = steps("exp(x) - exp(2*x)");
  expect(cancelling).toBe(same);
});

it("a wide program has the values of a narrow one, in a chain of fewer steps", () => {
  const programs = [false, true].map((wide) => lower([parse("erfc(x)")], { ...bare, bound: "exact", wide }));
  const [narrow = [], wide = []] = programs.map((program) => points.map((x) => run(program, { x })[0] ?? Number.NaN));
  for (const [i, value] of wide.entries()) expect(Math.abs(value / (narrow[i] ?? 0) - 1)).toBeLessThan(2 ** -45);
  const [longer = 0, shorter = 0] = programs.map(chain);
  expect(shorter).toBeLessThan(0.6 * longer);
});

const points = [-5.5, -1.25, -1e-3, 0.3, 1, 4.75];

/** The most instructions that wait for each other. */
function chain({ instructions }: Program): number {
  const lengths: number[] = [];
  for (const instruction of instructions) {
    const args = instruction.kind === "step" ? instruction.args : [];
    lengths.push(1 + Math.max(0, ...args.map((place) => lengths[place] ?? 0)));
  }
  return Math.max(...lengths);
}

it("says what a single-precision program lacks", () => {
  expect(() => lower([parse("exp(x)")], { ...bare, format: "f32" })).toThrow(UnsupportedError);
});

interface Result {
  readonly got: number;
  readonly expected: number;
  /** A float32 ULP of what is expected. */
  readonly unit: number;
}

/** What a kernel gives at x: the program's value, or where it doubts itself, evaluate's. */
function kernelOf(formula: ReturnType<typeof parse>, bound: "fast" | "exact"): (x: number) => Result {
  const program = lowerCheapest([formula], bound);
  const [doubt] = program.doubts;
  const values = interpreter({ ...program, results: [program.results[0] ?? 0, ...(doubt === undefined ? [] : [doubt])] });
  return (x) => {
    const [value = 0, isDoubted = 0] = values({ x });
    const expected = evaluate(formula, { x });
    const unit = 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(expected))) - 23);
    return { got: Math.fround(isDoubted === 1 ? expected : value), expected, unit };
  };
}

describe("in either precision, at every magnitude, f, f' and f'' come out right:", () => {
  const magnitudes = Array.from({ length: 90 }, (_, i) => Math.fround(1.2345 * 2 ** (3 * i - 140)));
  const near = [0.7853981852531433, 2.356194496154785, 5.4977874755859375, 0.01, 0.03, 0.1, 1.2784645, 0.5, 1, 2, 9, 20, 88, 104, 710];
  const points = [0, ...magnitudes, ...near].map(Math.fround).flatMap((x) => [x, -x]);

  const errorsOf = (formula: ReturnType<typeof parse>, bound: "fast" | "exact", ulps: number): readonly string[] => {
    const kernel = kernelOf(formula, bound);
    return points.flatMap((x) => {
      if (oscillates(formula) && Math.abs(x) > 2 ** 13) return [];
      const { got, expected, unit } = kernel(x);
      const slack = bound === "exact" ? 0 : Math.abs(evaluate(formula, { x: x * (1 + 2 ** -23) }) - expected);
      const isRight = got === Math.fround(expected) || Math.abs(got - expected) <= ulps * Math.max(unit, slack);
      return isRight ? [] : [`at ${x}: ${got}, not ${expected}`];
    });
  };
  const oscillates = (formula: ReturnType<typeof parse>): boolean => print(formula).includes("sin") || print(formula).includes("cos");

  it.each([
    "log(1+exp(x))",
    "x*tanh(log(1+exp(x)))",
    "1/(1+exp(-x))",
    "(exp(x)-exp(-x))/(exp(x)+exp(-x))",
    "0.5*x*(1+erf(x/sqrt(2)))",
    "x - tanh(x)",
    "1 + sin(2*x)",
  ])("%s", (text) => {
    for (const order of [0, 1, 2]) {
      const formula = differentiate(parse(text), "x", order);
      expect(errorsOf(formula, "fast", order === 0 ? 2 : 4), `order ${order}, fast`).toEqual([]);
      expect(errorsOf(formula, "exact", 0.5001), `order ${order}, exact`).toEqual([]);
    }
  });
});

it.each(["fast", "exact"] as const)(
  "a power of a negative number has a value, and the right sign, where the exponent is whole: %s",
  (bound) => {
    const program = lowerCheapest([parse("x^y")], bound);
    const at = (x: number, y: number): number => Math.fround(run(program, { x, y })[0] ?? Number.NaN);
    for (const y of [0, 1, 2, 3, -1, -4, 101, 0.5, -2.25, 1e20, Number.NaN])
      expect([y, at(-1.5, y)]).toEqual([y, Math.fround((-1.5) ** y)]);
    expect(at(0.75, Number.NaN)).toBeNaN();
  },
);

it("a number that is NaN is no zero, and so it is true", () => {
  const program = lowerCheapest([parse("where(x/x, 2, 3)")], "exact");
  expect([0, 1].map((x) => run(program, { x })[0])).toEqual([2, 2]);
});

it("a fast program holds where a part of it cancels and what follows is steep", () => {
  const formula = parse("let t = 2 + sin(cos(x - x)); log(t/cosh(t) + x)");
  const program = lowerCheapest([formula], "fast");
  const t = 2 + Math.sin(1);
  for (let step = -5; step < 20; step++) {
    const x = Math.fround(-t / Math.cosh(t) + step * 2 ** -25);
    const [value = 0, expected] = [run(program, { x })[0], evaluate(formula, { x })];
    if (Number.isNaN(expected)) expect(value).toBeNaN();
    else expect(Math.abs(value - expected), `at ${x}: ${value}, not ${expected}`).toBeLessThanOrEqual(2 ** -18);
  }
});

it.each([
  ["where a part touches a pole", "log1p(sin(asinh(x/-1)))", 2, 55.65440368652344],
  ["after many roundings", "abs(x)^5", 2, 0.000011503924724820536],
  ["where its error hides a pole", "log1p(erf(x))", 0.5001, -7.366201877593994],
  ["where what is as nothing decides", "where(log(tanh(x)), x, 1)", 0.5001, 532887968],
])("results are right %s: %s", (_where, formula, ulps, at) => {
  const value = parse(formula);
  for (const bound of ulps < 1 ? (["exact"] as const) : (["fast", "exact"] as const)) {
    const kernel = kernelOf(value, bound);
    for (let step = -200; step <= 200; step++) {
      const x = Math.fround(at * (1 + step * 2 ** -16));
      const { got, expected, unit } = kernel(x);
      expect(Math.abs(got - expected), `at ${x}: ${got}, not ${expected}`).toBeLessThanOrEqual(ulps * unit);
    }
  }
});

it.each([
  ["isru", 2],
  ["squareplus", 2],
  ["msrfSoftsignplus", 1],
  ["polyexp", 2],
  ["pfplus", 1],
  ["spocu", 0],
] as const)("what cancels has cancelled where an exact program doubts itself, in its pairs: %s, order %i", (name, order) => {
  const formula = differentiate(term(find(name)), "x", order);
  const exact = lower([formula], { ...bare, bound: "exact" });
  const read = interpreter({ ...exact, results: [exact.results[0] ?? 0, exact.doubts[0] ?? 0] });
  const pairs = interpreter(lowerPairs(formula, [], { program: exact, typical: {} }));
  const values = (given: { readonly x: number }): readonly number[] => (read(given)[1] === 1 ? pairs(given) : read(given));
  for (let k = -120; k <= 120; k += 3) {
    for (const x of [1.23 * 2 ** k, -1.41 * 2 ** k].map(Math.fround)) {
      const [[value = 0], expected] = [values({ x }), evaluate(formula, { x })];
      const isClose = Math.abs(value - expected) <= 2 ** -37 * Math.abs(expected) || Math.fround(value) === Math.fround(expected);
      expect(isClose, `${value}, not ${expected}, at ${x}`).toBe(true);
    }
  }
});
