import { catalog, define, evaluate, find, GofzError, parse, print, scope, symbols } from "@gofz/core";
import { random } from "@gofz/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { injections } from "../src/injections.ts";
import { mutated } from "../src/mutation.ts";
import { soup } from "../src/soup.ts";
import { attempt } from "../src/trial.ts";

const formulas = Object.values(catalog).map(({ formula }) => print(formula));

test("100,000 random strings are read or refused", () => {
  const next = random(20_261_123);
  const outcomes = tally(100_000, () => soup(next));
  expect(outcomes.read).toBeGreaterThan(1000);
  expect(outcomes.refused).toBeGreaterThan(1000);
});

test("20,000 mutations of the catalogue's formulas are read or refused", () => {
  const next = random(11);
  const outcomes = tally(20_000, () => mutated(formulas[Math.floor(next() * formulas.length)] ?? "x", next));
  expect(outcomes.read).toBeGreaterThan(1000);
  expect(outcomes.refused).toBeGreaterThan(1000);
});

describe("a million of", () => {
  const many = 1_000_000;
  test.each([
    ["parentheses", `${"(".repeat(many)}x${")".repeat(many)}`],
    ["unary minuses", `${"-".repeat(many)}x`],
    ["summands", Array(many).fill("x").join("+")],
    ["powers", Array(many).fill("x").join("^")],
    ["calls", `${"exp(".repeat(many)}x${")".repeat(many)}`],
    ["definitions", `${Array.from({ length: many }, (_, n) => `let a${n} = x;`).join("")}x`],
    ["quotes", '"'.repeat(many)],
    ["backslashes", `"${"\\".repeat(many)}`],
    ["spaces", " ".repeat(many)],
  ])("%s is refused by the name of the limit, at once", (_name, text) => {
    const start = performance.now();
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: "LIMIT", limit: "formula's length" }));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("what lies within the limits takes linear time", () => {
  test.each([
    ["summands", (n: number) => Array(n).fill("x").join("+")],
    ["comparisons", (n: number) => `x<${"x".repeat(n)}`],
    ["digits", (n: number) => "1".repeat(n)],
    ["spaces", (n: number) => `x${" ".repeat(n)}`],
    ["open quotes", (n: number) => `"${"\\".repeat(n)}`],
    ["definitions", (n: number) => `${Array.from({ length: n / 16 }, (_, k) => `let a${k} = x*2;`).join("")}x`],
    [
      "squares of squares",
      (n: number) => `let t0 = x;${Array.from({ length: n / 24 }, (_, k) => `let t${k + 1} = t${k}*t${k};`).join("")}t1`,
    ],
  ])("%s", (_name, text) => {
    const start = performance.now();
    attempt(text(9000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("no formula reaches a property", () => {
  afterEach(() => {
    for (const prototype of prototypes) for (const name of Object.keys(trap)) Reflect.deleteProperty(prototype, name);
  });

  test(`none of ${injections.length} injections is more than a name`, () => {
    expect(injections.length).toBeGreaterThanOrEqual(300);
    for (const text of injections) expect(["read", "refused"]).toContain(attempt(text));
  });

  test.each(injections)("%s", (text) => {
    for (const take of [parse, find, (formula: string) => define({ name: "probe", formula })]) {
      try {
        take(text);
      } catch (error) {
        expect(error).toBeInstanceOf(GofzError);
      }
    }
  });

  test("a name that every object has is never looked up in one", () => {
    for (const prototype of prototypes) Object.defineProperties(prototype, trap);
    for (const text of ["snare", "snare(x)", "let snare = x; snare", '"snare":element', "x:snare", "x.snare", "exp(snare)"]) {
      attempt(text);
      expect(() => find(text)).toThrow(GofzError);
    }
    expect(() => evaluate(parse("snare + x"), { x: 1 })).toThrow(expect.objectContaining({ code: "UNBOUND_SYMBOL" }));
    expect(symbols(parse("snare + x")).map(({ name }) => name)).toEqual(["snare", "x"]);
  });
});

const prototypes = [Object.prototype, Function.prototype, Array.prototype, Map.prototype];
const trap: PropertyDescriptorMap = {
  snare: {
    configurable: true,
    get: () => {
      throw new TypeError("snare was looked up");
    },
  },
};

function tally(total: number, make: () => string): { readonly read: number; readonly refused: number } {
  const outcomes = { read: 0, refused: 0 };
  scope(() => {
    for (let n = 0; n < total; n++) outcomes[attempt(make())]++;
    return total;
  });
  return outcomes;
}
