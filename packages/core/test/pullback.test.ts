import {
  type Activation,
  ArityError,
  AxisError,
  catalog,
  crelu,
  differentiate,
  evaluateAlong,
  find,
  glu,
  isElementwise,
  means,
  oplu,
  parameters,
  parse,
  postorder,
  print,
  pullback,
  simplify,
  softmax,
  substitute,
  sym,
  type Term,
} from "@gofz/core";
import { mul } from "@gofz/core/operators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const dy = sym("dy");
const others = Object.values(catalog).filter((activation) => !isElementwise(activation));
const smooth = others.filter(({ formula }) => !/max|min|abs|<|>|Threshold/.test(print(formula)));

describe("what is elementwise", () => {
  test.each(["relu", "elu", "swish", "mish", "gelu", "softplus", "tanhExp"])("of %s it is dy times the derivative", (name) => {
    const { formula } = find(name);
    expect(pullback(formula, dy, "x")).toBe(mul(dy, differentiate(formula, "x")));
  });

  test("a branch that is not taken brings no NaN", () => {
    const term = parse("where(x > 0, log(x), 1000 - exp(-x))");
    expect(evaluateAlong(pullback(term, dy, "x"), { x: [0, 2, -1000], dy: 0.5 })).toEqual([0.5, 0.25, Infinity]);
    expect(evaluateAlong(pullback(parse("where(x > 0, x, expm1(x))"), dy, "x"), { x: [1e4], dy: 1 })).toEqual([1]);
  });

  test("nor does one that reductions stand under", () => {
    const term = parse("where(x > 0, log(x)*reduceSum(x), x) + where(0*reduceMax(x) < x, sqrt(x - reduceMean(0*x)), 0)");
    const [at0] = evaluateAlong(pullback(term, dy, "x"), { x: [0, 1], dy: [1, 0] });
    expect(at0).toBe(1);
  });
});

describe.each(others)("$name", (activation) => {
  const { inputs, params } = activation;
  const outputs = evaluated(activation);
  const gradients = outputs.map((_, i) => sym(`dy${i}`));

  test.each([...inputs, ...Object.keys(params)])("the gradient of %s is what differences show", (symbol) => {
    fc.assert(
      fc.property(point(activation), (at) => {
        const found = evaluateAlong(pullback(outputs, gradients, symbol), at);
        const change = (by: (i: number) => number): number =>
          (loss(
            outputs,
            moved(at, symbol, (i) => by(i) * h),
          ) -
            loss(
              outputs,
              moved(at, symbol, (i) => -by(i) * h),
            )) /
          (2 * h);
        if (typeof at[symbol] === "number")
          expect(total(found)).toBeCloseTo(
            change(() => 1),
            6,
          );
        else
          for (const i of found.keys())
            expect(found[i], `${i}`).toBeCloseTo(
              change((j) => (i === j ? 1 : 0)),
              6,
            );
      }),
      { numRuns: 12, seed: 3 },
    );
  });

  test("is encoded, printed and comes back", () => {
    for (const term of [...activation.outputs, pullback(activation.outputs, gradients, "x")]) expect(parse(print(term), [])).toBe(term);
  });
});

test.each(smooth.map((activation) => [activation.name, activation] as const))("%s to the second order", (_name, activation) => {
  const outputs = evaluated(activation);
  const first = pullback(
    outputs,
    outputs.map((_, i) => sym(`dy${i}`)),
    "x",
  );
  const second = pullback(first, sym("v"), "x");
  fc.assert(
    fc.property(point(activation), (at) => {
      const found = evaluateAlong(second, { ...at, v: weights });
      const along = (by: (i: number) => number): number =>
        total(evaluateAlong(first, moved(at, "x", by)).map((value, i) => value * (weights[i] ?? 0)));
      for (const i of found.keys()) {
        const step = (j: number): number => (i === j ? h : 0);
        expect(found[i]).toBeCloseTo((along(step) - along((j) => -step(j))) / (2 * h), 5);
      }
    }),
    { numRuns: 10, seed: 4 },
  );
});

describe("its text", () => {
  const text = (activation: Activation, symbol: string): string =>
    print(simplify(pullback(activation.outputs, activation.outputs.length > 1 ? [sym("dp"), sym("dq")] : dy, symbol)));

  test("softmax", () =>
    expect(text(softmax, "x")).toMatchInlineSnapshot(`
    "let t0 = exp(x - reduceLogSumExp(x));
    let t1 = dy:element*t0;
    t1 + reduceSum(-t1)*t0"
  `));
  test("glu", () =>
    expect([text(glu, "x"), text(glu, "gate")]).toMatchInlineSnapshot(`
    [
      "dy:element*sigmoid(gate:element)",
      "let t0 = sech(0.5*gate:element);
    dy:element*(0.25*(t0*t0)*x)",
    ]
  `));
  test("crelu", () => expect(text(crelu, "x")).toMatchInlineSnapshot(`"dq:element*where(-x > 0, -1, 0) + dp:element*where(x > 0, 1, 0)"`));
  test("oplu", () =>
    expect(text(oplu, "other")).toMatchInlineSnapshot(
      `"dq:element*where(x < other:element, 0, 1) + dp:element*where(other:element < x, 0, 1)"`,
    ));
});

describe("reductions that share and nest", () => {
  test.each([
    "reduceSum(x)*reduceMean(x*x) + reduceLogSumExp(x)^2",
    "reduceSum(x*reduceMax(x*reduceMean(x)))",
    "x*reduceSum(1) + reduceMean(reduceSum(x))",
    "reduceLogSumExp(reduceMean(x)*x) - reduceLogSumExp(2*x)",
  ])("%s", (formula) => {
    const term = parse(formula);
    const at = { x: [0.3, -1.2, 2.1], dy0: [1, -0.5, 2] };
    const found = evaluateAlong(pullback(term, sym("dy0"), "x"), at);
    for (const i of found.keys()) {
      const step = (j: number): number => (i === j ? h : 0);
      const difference =
        loss([term], moved(at, "x", step)) -
        loss(
          [term],
          moved(at, "x", (j) => -step(j)),
        );
      expect(found[i]).toBeCloseTo(difference / (2 * h), 6);
    }
  });
});

test("the largest share their gradient", () => {
  expect(evaluateAlong(pullback(parse("reduceMax(x)"), dy, "x"), { x: [2, 1, 2, 0], dy: [1, 0, 0, 5] })).toEqual([3, 0, 3, 0]);
});

test.each(["y - reduceMean(y*y)*y", "tanh(y + reduceMean(sin(y)))", "max(y, reduceMax(y)/2)"])("it is linear in the size: %s", (step) => {
  const size = (steps: number): number => {
    let term: Term = sym("x");
    for (let i = 0; i < steps; i++) term = substitute(parse(step, ["y"]), { y: term });
    return postorder(pullback(term, dy, "x")).length;
  };
  expect(size(120) - size(80)).toBe(size(80) - size(40));
});

test("one dy for each output", () => expect(() => pullback(crelu.outputs, dy, "x")).toThrow(ArityError));

describe("differentiate", () => {
  test.each(["reduceSum", "reduceMax", "reduceMean", "reduceLogSumExp", "sparsemaxThreshold", "entmaxThreshold"])(
    "by a uniform symbol goes through %s",
    (op) => {
      const term = parse(`${op}(x*a + a^2*x^2)`, ["a"]);
      const at = (a: number) => ({ x: [0.3, -1.2, 2.1, 0.7], a });
      const [found = 0] = evaluateAlong(differentiate(term, "a"), at(0.4));
      const [after = 0, before = 0] = [0.4 + h, 0.4 - h].map((a) => evaluateAlong(term, at(a))[0] ?? 0);
      expect(found).toBeCloseTo((after - before) / (2 * h), 6);
    },
  );

  test("by an element symbol names pullback", () => {
    expect(() => differentiate(softmax.formula, "x")).toThrow(AxisError);
    expect(() => differentiate(softmax.formula, "x")).toThrow('Use pullback(term, dy, "x")');
    expect(print(differentiate(parse("x^2*reduceMean(y)", ["y"]), "x"))).toBe("2*x*reduceMean(y)");
  });
});

const h = 2 ** -16;
const size = 5;
const weights = [1, -0.5, 2, 0.25, -1];

interface Point {
  readonly [symbol: string]: number | readonly number[];
}

/** The outputs as they are in evaluation. */
function evaluated(activation: Activation): readonly Term[] {
  return activation.outputs.map((output) => substitute(output, means(activation)));
}

/** Values for inputs, parameters and gradients, at which no two elements are so near that a difference steps over a kink. */
function point({ inputs, params, outputs, name }: Activation): fc.Arbitrary<Point> {
  const apart = fc
    .uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: size, maxLength: size })
    .map((all) => all.map((n) => n / 16 + 0.0123));
  const arrays = [...inputs, ...outputs.map((_, i) => `dy${i}`)];
  const numbers = parameters({ ...find(name) });
  return fc.tuple(...arrays.map((_, i) => apart.map((all) => all.map((value) => value + i / 1000)))).map((values) => ({
    ...Object.fromEntries(Object.keys(params).map((each) => [each, (numbers[each] ?? 0) + 0.0625])),
    ...Object.fromEntries(arrays.map((each, i) => [each, values[i] ?? []])),
  }));
}

function moved(at: Point, symbol: string, by: (i: number) => number): Point {
  const value = at[symbol] ?? 0;
  return { ...at, [symbol]: typeof value === "number" ? value + by(0) : value.map((each, i) => each + by(i)) };
}

function loss(outputs: readonly Term[], at: Point): number {
  return total(
    outputs.flatMap((output, o) => {
      const dys = at[`dy${o}`];
      return evaluateAlong(output, at).map((value, i) => value * (typeof dys === "number" ? dys : (dys?.[i] ?? 0)));
    }),
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
