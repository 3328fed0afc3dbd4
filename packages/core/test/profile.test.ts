import {
  catalog,
  define,
  find,
  type Interval,
  isElementwise,
  KindError,
  type Known,
  ParameterError,
  type Profile,
  profile,
} from "@gofz/core";
import { describe, expect, test } from "vitest";

/** A property of a function of the catalogue, or of a formula. */
function of<K extends keyof Profile>(what: string, property: K): Profile[K] {
  return profile(Object.hasOwn(catalog, what) ? find(what) : define({ name: "f", formula: what }))[property];
}

function value<K extends Exclude<keyof Profile, "cost">>(what: string, property: K): Profile[K]["value"] {
  return of(what, property).value;
}

const proof = <V>(proven: V): Known<V> => ({ value: proven, by: "proof" });
const all: Interval = { lo: -Infinity, hi: Infinity };

test("what a profile looks like", () => {
  const { cost, ...properties } = profile(find("relu"));
  const lines = Object.entries(properties).map(([name, { value, by }]) => `${name}: ${spelled(value)} (${by})`);
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "domain: [{"lo":"-Infinity","hi":"Infinity"}] (proof)
    range: {"lo":0,"hi":"Infinity"} (proof)
    limits: {"minus":0,"plus":"Infinity"} (proof)
    asymptotes: {"minus":{"slope":0,"intercept":0},"plus":{"slope":1,"intercept":0}} (proof)
    saturation: [{"lo":"-Infinity","hi":0}] (proof)
    parity: "none" (proof)
    monotone: "increasing" (proof)
    convex: "convex" (proof)
    lipschitz: 1 (proof)
    kinks: [0] (proof)
    smoothness: 0 (proof)
    zeros: [{"lo":"-Infinity","hi":0}] (proof)
    extrema: [] (proof)
    fixedPoints: [{"x":{"lo":0,"hi":"Infinity"},"attracting":false}] (proof)
    zeroCentred: false (numeric)
    sparsity: "0.5" (numeric)
    mean: "0.39894228" (numeric)
    variance: "0.340845057" (numeric)
    gain: "1.41421356" (numeric)
    chi1: "0.5" (numeric)
    meanField: none (numeric)
    deadShare: "0.5" (numeric)"
  `);
  expect(cost).toMatchInlineSnapshot(`
    {
      "backward": {
        "byKind": {
          "less": 1,
          "where": 1,
        },
        "total": 2,
      },
      "forward": {
        "byKind": {
          "max": 1,
        },
        "total": 1,
      },
    }
  `);
});

describe("known values", () => {
  test.each([
    ["swish", -1.27846454, -0.27846454],
    ["gelu", -0.75179152, -0.16997121],
    ["mish", -1.19243121, -0.30884341],
  ])("%s has its minimum at %f: %f", (name, x, least) => {
    const { value: extrema, by } = of(name, "extrema");
    expect(by).toBe("proof");
    expect(extrema.map(({ kind }) => kind)).toEqual(["minimum"]);
    expect(extrema[0]?.x).toBeCloseTo(x, 7);
    expect(extrema[0]?.value).toBeCloseTo(least, 7);
    expect(value(name, "range").lo).toBeCloseTo(least, 7);
  });

  test.each([
    ["sigmoid", 0.25],
    ["tanh", 1],
    ["softplus", 1],
    ["relu", 1],
    ["swish", 1.09983932],
    ["gelu", 1.12890415],
    ["selu", 1.75809934],
    ["step", Infinity],
    ["exp", Infinity],
  ])("the steepest slope of %s is %f", (name, steepest) => {
    expect(of(name, "lipschitz").by).toBe("proof");
    expect(value(name, "lipschitz")).toBeCloseTo(steepest, 7);
  });

  test.each([
    ["relu", { minus: 0, plus: Infinity }],
    ["tanh", { minus: -1, plus: 1 }],
    ["gelu", { minus: 0, plus: Infinity }],
    ["arctan", { minus: -Math.PI / 2, plus: Math.PI / 2 }],
    ["sin", { minus: Number.NaN, plus: Number.NaN }],
    ["log(x)", { minus: Number.NaN, plus: Infinity }],
    ["x*exp(-x)", { minus: -Infinity, plus: 0 }],
    ["x - sqrt(x*x + 1)", { minus: -Infinity, plus: 0 }],
    ["(1 + exp(-x))^exp(x)", { minus: 1, plus: Math.E }],
  ])("the limits of %s", (what, limits) => {
    expect(of(what, "limits").by).toBe("proof");
    for (const side of ["minus", "plus"] as const) {
      if (Number.isNaN(limits[side])) expect(value(what, "limits")[side]).toBeNaN();
      else expect(value(what, "limits")[side]).toBeCloseTo(limits[side], 12);
    }
  });

  test.each([
    ["relu", "increasing", "convex", "none"],
    ["tanh", "increasing", "none", "odd"],
    ["abs", "none", "convex", "even"],
    ["identity", "increasing", "affine", "odd"],
    ["step", "increasing", "none", "none"],
    ["logSigmoid", "increasing", "concave", "none"],
    ["softShrink", "increasing", "none", "odd"],
    ["gaussian", "none", "none", "even"],
    ["log1mexp", "increasing", "concave", "none"],
    ["1/x", "none", "none", "odd"],
    ["atan(1/x)", "none", "none", "odd"],
    ["where(x < 0, -1, 1)", "increasing", "none", "none"],
    ["2", "constant", "affine", "even"],
  ])("%s is %s, %s, %s", (what, monotone, convex, parity) => {
    expect([of(what, "monotone"), of(what, "convex"), of(what, "parity")]).toEqual([proof(monotone), proof(convex), proof(parity)]);
  });

  test.each([
    ["relu", [0], 0],
    ["relu2", [], 1],
    ["sparsePlus", [], 1],
    ["hardTanh", [-1, 1], 0],
    ["elu", [], 1],
    ["celu", [], 1],
    ["selu", [0], 0],
    ["step", [0], -1],
    ["mish", [], Infinity],
    ["max(x, 0)^3", [], 2],
    ["log1mexp", [], Infinity],
  ])("%s has kinks at %j and is in C^%f", (what, kinks, smoothness) => {
    expect([of(what, "kinks"), of(what, "smoothness")]).toEqual([proof(kinks), proof(smoothness)]);
  });

  test.each([
    ["relu", [{ lo: -Infinity, hi: 0 }]],
    ["swish", [0]],
    ["exp", []],
    ["hardShrink", [{ lo: -0.5, hi: 0.5 }]],
    ["x^2 - 4", [-2, 2]],
    ["tanh(x) - x", [0]],
  ])("%s is 0 at %j", (what, zeros) => expect(of(what, "zeros")).toEqual(proof(zeros)));

  test.each([
    ["relu", [{ lo: 0, hi: Infinity }]],
    ["tanh", [0]],
    ["selu", [-1.2588171640638235, 0]],
    ["cos(x)", [0.7390851332151607]],
  ])("the fixed points of %s", (what, places) => {
    const found = value(what, "fixedPoints").map(({ x }) => x);
    expect(found.length).toBe(places.length);
    for (const [i, place] of places.entries()) {
      if (typeof place === "number") expect(found[i]).toBeCloseTo(place, 12);
      else expect(found[i]).toEqual(place);
    }
  });

  test.each([
    ["relu", [all]],
    ["log1mexp", [{ lo: 0, hi: Infinity }]],
    [
      "1/x",
      [
        { lo: -Infinity, hi: 0 },
        { lo: 0, hi: Infinity },
      ],
    ],
    [
      "x/x",
      [
        { lo: -Infinity, hi: 0 },
        { lo: 0, hi: Infinity },
      ],
    ],
    ["where(x > 0, log1p(x), x)", [all]],
    ["log(-1 - x^2)", []],
  ])("%s is defined on %j", (what, domain) => expect(of(what, "domain")).toEqual(proof(domain)));

  test("lines that a function comes near to", () => {
    expect(of("selu", "asymptotes").by).toBe("proof");
    expect(value("selu", "asymptotes").plus?.slope).toBeCloseTo(1.0507009873554805, 14);
    expect(of("squareplus", "asymptotes")).toEqual(proof({ minus: { slope: 0, intercept: 0 }, plus: { slope: 1, intercept: 0 } }));
    expect(of("x^2", "asymptotes")).toEqual(proof({ minus: undefined, plus: undefined }));
    expect(value("x + atan(x)", "asymptotes").minus?.intercept).toBeCloseTo(-Math.PI / 2, 12);
  });

  test("where the gradient vanishes", () => {
    const [left, right] = value("tanh", "saturation");
    expect(1 / Math.cosh(left?.hi ?? 0) ** 2).toBeCloseTo(1e-3, 12);
    expect(right?.lo).toBeCloseTo(-(left?.hi ?? 0), 12);
    expect(of("relu", "saturation")).toEqual(proof([{ lo: -Infinity, hi: 0 }]));
  });
});

describe("under the normal distribution", () => {
  test("He's gain", () => expect(value("relu", "gain")).toBeCloseTo(Math.SQRT2, 12));
  test("relu's moments", () => {
    expect(value("relu", "mean")).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
    expect(value("relu", "variance")).toBeCloseTo(0.5 - 1 / (2 * Math.PI), 12);
    expect(value("relu", "chi1")).toBeCloseTo(0.5, 12);
    expect(value("relu", "sparsity")).toBeCloseTo(0.5, 12);
    expect(value("relu", "deadShare")).toBeCloseTo(0.5, 12);
  });
  test("SELU keeps mean 0 and variance 1", () => {
    const fixed = value("selu", "meanField");
    expect(fixed?.mean).toBeCloseTo(0, 9);
    expect(fixed?.variance).toBeCloseTo(1, 9);
    expect(fixed?.attracting).toBe(true);
  });
  test("a moment that no layer keeps", () => expect(value("relu", "meanField")).toBeUndefined());
  test("e^z is log-normal", () => {
    expect(value("exp", "mean")).toBeCloseTo(Math.exp(0.5), 10);
    expect(value("exp", "variance")).toBeCloseTo((Math.E - 1) * Math.E, 9);
  });
  test("what has no moments", () => {
    expect(value("exp(x^2)", "mean")).toBe(Infinity);
    expect(value("1/x", "variance")).toBe(Infinity);
    expect(value("log(x)", "mean")).toBeNaN();
  });
  test("centred", () => {
    expect(["tanh", "selu", "softsign", "identity"].map((name) => value(name, "zeroCentred"))).toEqual([true, true, true, true]);
    expect(["relu", "sigmoid", "swish"].map((name) => value(name, "zeroCentred"))).toEqual([false, false, false]);
  });
});

test("a derivative costs what it does not share", () => {
  expect(profile(find("tanh")).cost).toEqual({
    forward: { total: 1, byKind: { tanh: 1 } },
    backward: { total: 2, byKind: { sech: 1, mul: 1 } },
  });
});

test("parameters", () => {
  expect(profile(find("leakyRelu"), { alpha: 0.5 }).lipschitz).toEqual(proof(1));
  expect(profile(find("leakyRelu"), { alpha: 2 }).lipschitz).toEqual(proof(2));
  expect(profile(find("leakyRelu"), { alpha: -1 }).monotone).toEqual(proof("none"));
  expect(() => profile(find("relu"), { alpha: 1 })).toThrow(ParameterError);
});

test("what is not a function of one element has no profile", () => {
  const others = Object.values(catalog).filter((activation) => !isElementwise(activation));
  expect(others.length).toBeGreaterThan(0);
  for (const activation of others) expect(() => profile(activation), activation.name).toThrow(KindError);
});

test("a stochastic function is profiled as it is evaluated", () => {
  expect(value("rrelu", "monotone")).toBe("increasing");
});

test("it is a frozen value", () => expect(Object.isFrozen(profile(find("relu")))).toBe(true));

function spelled(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part) =>
      typeof part === "number" && !Number.isInteger(part) ? `${Number(part.toPrecision(9))}` : part,
    ) ?? "none"
  );
}
