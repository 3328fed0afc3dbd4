import {
  catalog,
  certificates,
  certified,
  differentiate,
  evaluate,
  fingerprint,
  isElementwise,
  isWhole,
  lowerSingle,
  parse,
  print,
  run,
  simplify,
} from "@gofz/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { kernelTerms } from "../src/activation/kernel-terms.ts";

it.each(Object.entries(certificates))("%s: the program that was certified is the one that is used, and keeps its bound", (formula, row) => {
  const term = parse(formula);
  const program = lowerSingle([term]);
  expect(fingerprint(program)).toBe(row.fingerprint);
  fc.assert(
    fc.property(fc.float({ min: Math.max(row.lo, -1e3), max: Math.min(row.hi, 1e3), noNaN: true }), (x) => {
      const [value = 0] = run(program, { x });
      const expected = evaluate(term, { x });
      const beside = evaluate(term, { x: x * (1 + 2 ** -23) });
      const unit = 2 ** (Math.max(Math.floor(Math.log2(Math.abs(expected))), -126) - 23);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(4 * Math.max(unit, Math.abs(beside - expected)));
    }),
  );
});

it("what is certified is what a kernel of the catalogue is given, in the same form", () => {
  const given = new Set(Object.values(catalog).filter(isElementwise).flatMap(kernelTerms).map(print));
  expect(Object.keys(certificates).filter((formula) => !given.has(formula))).toEqual([]);
});

it.each(Object.entries(certificates))("%s: far out it is the number that the true value rounds to", (formula, row) => {
  const term = parse(formula);
  const wider = certified([term], row.ulps)?.wider;
  expect(wider?.flats.length).toBe(row.flats.length);
  for (const { lo, hi, value } of row.flats) {
    // In both, a result would depend on what stands beside it.
    expect(lo > row.hi || hi < row.lo).toBe(true);
    const end = lo === -Infinity ? hi : lo;
    for (const x of [end, 2 * end, 1e30 * end, Infinity * end]) {
      expect(wider && run(wider.program, { x })).toEqual([value]);
      expect(Math.fround(evaluate(term, { x })) === value).toBe(true);
    }
  }
});

it("several terms are flat where each of them is", () => {
  const [flat, other] = [parse("sigmoid(x)"), parse("softplus(x)")];
  expect(certified([flat, other], 2)?.wider.flats).toEqual([
    { lo: -Infinity, hi: certificates["sigmoid(x)"]?.flats[0]?.hi, values: [0, 0] },
  ]);
  expect(certified([flat, parse("tanh(x)")], 2)?.wider.flats).toEqual([]);
});

it("an exponential's sum rounds once: 1 + e^x is (1 + 2^k) + rest", () => {
  const program = lowerSingle([parse("1/(1 + exp(x))")]);
  for (const x of [-3.25, -0.5, 0.75, 2.5, 9.125]) {
    const expected = 1 / (1 + Math.exp(x));
    expect(Math.abs((run(program, { x })[0] ?? 0) / expected - 1)).toBeLessThanOrEqual(2 ** -23);
  }
});

it.each(["tanh(x)", "where(x > 0, x, expm1(x))", "1.05*where(x > 0, x, 1.67*expm1(x))"])("%s keeps the sign of 0, and NaN", (formula) => {
  const program = lowerSingle([parse(formula)]);
  expect([0, -0, Number.NaN].flatMap((x) => run(program, { x }))).toEqual([0, -0, Number.NaN]);
  expect(isWhole({ program, lo: -Infinity, hi: Infinity, wider: { program, flats: [] } })).toBe(true);
  expect(isWhole({ program, lo: -87, hi: Infinity, wider: { program, flats: [] } })).toBe(false);
});

it("a slope may err twice as much as a function: whoever wants less doesn't get it", () => {
  const slope = simplify(differentiate(parse("x*sigmoid(x)"), "x"));
  expect(certified([slope], 4)).toBeDefined();
  expect(certified([slope], 2)).toBeUndefined();
});

it("an unknown formula is not certified", () => {
  expect(certified([parse("x*exp(-x^2)")], 2)).toBeUndefined();
});
