import {
  catalog,
  decode,
  differentiate,
  encode,
  evaluate,
  families,
  find,
  fn,
  isElementwise,
  parse,
  print,
  simplify,
  term,
} from "@gofz/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as exported from "../src/catalog/index.ts";

const all = Object.values(catalog);

test("what there is", () => {
  const kinds = all.map(({ kind }) => kind);
  const count = (kind: string): string => `${kinds.filter((each) => each === kind).length} ${kind}`;
  const aliases = all.flatMap((activation) => activation.aliases);
  expect([
    `${all.length} functions in ${Object.keys(families).length} families, ${aliases.length} aliases`,
    [...new Set(kinds)].map(count).join(", "),
  ]).toMatchInlineSnapshot(`
    [
      "418 functions in 53 families, 328 aliases",
      "377 elementwise, 15 gated, 15 axis, 11 stochastic",
    ]
  `);
});

test("each is exported under its name", () => {
  expect(Object.entries(exported).filter(([name, value]) => !["catalog", "families"].includes(name) && catalog[name] !== value)).toEqual(
    [],
  );
  expect(Object.keys(exported).length).toBe(all.length + 2);
});

describe.each(all)("$name", (activation) => {
  const { name, aliases, params } = activation;

  test("its name survives TensorFlow.js", () => expect(toCamelCase(toSnakeCase(name))).toBe(name));

  test("says where it comes from and what it is for", () => {
    expect(activation.source).toMatch(/\w{4}/);
    expect(activation.summary).toMatch(/^\S.*\w.*\.$/);
    expect(activation.summary.length).toBeLessThan(140);
  });

  test("is found in any spelling", () => {
    for (const spelled of [name, ...aliases].flatMap((each) => [
      each,
      each.toUpperCase(),
      toSnakeCase(each),
      ` ${each.replaceAll("_", "-")}`,
    ])) {
      expect(find(spelled)).toBe(activation);
    }
  });

  test("is a frozen value", () => {
    expect([activation, params, aliases].every(Object.isFrozen)).toBe(true);
  });
});

describe.each(all.filter(isElementwise))("$name", (activation) => {
  test("prints, encodes and comes back", () => {
    const { formula } = activation;
    for (const each of [formula, term(activation), differentiate(formula, "x"), differentiate(formula, "x", 2)]) {
      expect(parse(print(each), [])).toBe(each);
      expect(decode(JSON.parse(JSON.stringify(encode(each))))).toBe(each);
    }
  });

  test("has the derivative that differences show", () => {
    const value = term(activation);
    const slope = differentiate(value, "x");
    const f = (x: number): number => evaluate(value, { x });
    const shown = points.filter((x) => Number.isFinite(f(x - 2 * h)) && Number.isFinite(f(x + 2 * h)));
    expect(shown.length).toBeGreaterThan(0);
    for (const x of shown) {
      const difference = (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h);
      expect(Math.abs(evaluate(slope, { x }) - difference), `at ${x}`).toBeLessThan(1e-8 * Math.max(1, Math.abs(difference)));
    }
  });

  test("is what evaluate says, also as plain functions", () => {
    const { f, df } = fn(activation);
    const [value, slope] = [term(activation), differentiate(term(activation), "x")];
    for (const x of points) {
      expect(f(x), `at ${x}`).toSatisfy(near(evaluate(value, { x })));
      expect(df(x), `slope at ${x}`).toSatisfy(near(evaluate(slope, { x })));
      expect(evaluate(simplify(slope), { x }), `simplified at ${x}`).toSatisfy(near(evaluate(slope, { x })));
    }
  });

  test("keeps NaN", () => {
    expect(fn(activation).f(Number.NaN)).toBeNaN();
    expect(fn(activation).df(Number.NaN)).toBeNaN();
  });
});

describe("kinks", () => {
  test.each([
    ["relu", 0, 0],
    ["leakyRelu", 0, 0.009999999776482582],
    ["relu6", 6, 0],
    ["hardTanh", 1, 0],
    ["abs", 0, 0],
    ["elu", 0, 1],
  ])("the slope of %s at %f is %f", (name, x, slope) => expect(fn(find(name)).df(x)).toBe(slope));
});

test.each([
  ["swish", -0, Infinity, 0, 1],
  ["mish", -0, Infinity, 0, 1],
  ["gelu", -0, Infinity, 0, 1],
  ["tanh", -1, 1, 0, 0],
  ["sin", Number.NaN, Number.NaN, Number.NaN, Number.NaN],
])("the limits of %s", (name, low, high, lowSlope, highSlope) => {
  const { f, df } = fn(find(name));
  expect([f(-Infinity), f(Infinity), Math.abs(df(-Infinity)), df(Infinity)]).toEqual([low, high, lowSlope, highSlope]);
});

test("names and aliases are of one activation each", () => {
  const spelled = all.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase().replace(/[\s_-]/g, "")));
  expect(spelled.filter((each, i) => spelled.indexOf(each) !== i)).toEqual([]);
});

test.each([
  ["silu", "swish"],
  ["Leaky_ReLU", "leakyRelu"],
  ["hard-swish", "hardSwish"],
  ["gelu_new", "geluTanh"],
  ["ReLU6", "relu6"],
  ["linear", "identity"],
])("%s is %s", (spelled, name) => expect(find(spelled).name).toBe(name));

test("an unknown name brings near ones", () => {
  const message = (name: string): string => {
    try {
      return find(name).name;
    } catch (error) {
      return String(error);
    }
  };
  expect(["mitsh", "sofplus", "geluu", "constructor", "__proto__", ""].map(message).join("\n")).toMatchInlineSnapshot(`
    "UnknownActivationError: There is no activation "mitsh". Did you mean mish? Object.keys(catalog) lists all.
    UnknownActivationError: There is no activation "sofplus". Did you mean softplus or signrelu or pfplus? Object.keys(catalog) lists all.
    UnknownActivationError: There is no activation "geluu". Did you mean gelu? Object.keys(catalog) lists all.
    UnknownActivationError: There is no activation "constructor". Object.keys(catalog) lists all.
    UnknownActivationError: There is no activation "__proto__". Object.keys(catalog) lists all.
    UnknownActivationError: There is no activation "". Object.keys(catalog) lists all."
  `);
});

test("any name is found or refused", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      try {
        return all.includes(find(name));
      } catch (error) {
        return error instanceof Error && "code" in error && error.code === "UNKNOWN_ACTIVATION";
      }
    }),
  );
});

const h = 2 ** -14;
/** Beside the places where functions have their kinks. */
const points = Array.from({ length: 31 }, (_, i) => (i - 15) / 2 + 0.0637);

/** As near as plain doubles come. */
function near(expected: number): (value: number) => boolean {
  return (value) => Object.is(value, expected) || Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

// As tfjs-layers 4.22 has them in utils/generic_utils.ts.
function toSnakeCase(name: string): string {
  const intermediate = name.replace(/(.)([A-Z][a-z0-9]+)/g, "$1_$2");
  const insecure = intermediate.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  return insecure[0] !== "_" ? insecure : `private${insecure}`;
}

function toCamelCase(identifier: string): string {
  if (identifier.length <= 1 || !identifier.includes("_")) return identifier;
  return identifier.replace(/[_]+(\w|$)/g, (_match, letter: string) => letter.toUpperCase());
}
