import { catalog, evaluate, isElementwise, sym, type Term, term } from "@gofz/core";
import { intrinsics, primitives } from "@gofz/core/operators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclosing } from "../src/analysis/compile.ts";
import { seriesFrom, towards } from "../src/analysis/horizon.ts";
import { isBounded, minus, over, plus, times } from "../src/analysis/interval.ts";
import { quotientDown, quotientUp, sumDown, sumUp } from "../src/analysis/rounding.ts";
import { doubled, minus as exactDifference, product as exactProduct, plus as exactSum, isLess } from "../src/precise/doubled.ts";
import { preciseValue } from "../src/precise/value.ts";

const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const interval = fc.tuple(number, number).map(([a, b]) => ({ lo: Math.min(a, b), hi: Math.max(a, b) }));
const inside = fc
  .tuple(interval, fc.double({ noNaN: true, min: 0, max: 1 }))
  .map(([x, t]) => ({ x, at: clamped(x.lo + t * (x.hi - x.lo), x) }));

test("sums are rounded outward, and not at all where they are exact", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const exact = exactSum(doubled(a), doubled(b));
      expect(isLess(exact, doubled(sumDown(a, b))) || isLess(doubled(sumUp(a, b)), exact)).toBe(false);
      if (exact[1] === 0) expect([sumDown(a, b), sumUp(a, b)]).toEqual([a + b, a + b]);
    }),
  );
});

test("quotients are rounded outward", () => {
  fc.assert(
    fc.property(
      number,
      number.filter((b) => b > 1e-300),
      (a, b) => {
        const [down, up] = [quotientDown(a, b), quotientUp(a, b)];
        if (Math.abs(a / b) < 1e-200) return;
        expect(exactDifference(exactProduct(doubled(down), doubled(b)), doubled(a))[0]).toBeLessThanOrEqual(0);
        expect(exactDifference(exactProduct(doubled(up), doubled(b)), doubled(a))[0]).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("arithmetic encloses", () => {
  fc.assert(
    fc.property(inside, inside, ({ x: a, at: p }, { x: b, at: q }) => {
      expectIn(p + q, plus(a, b));
      expectIn(p - q, minus(a, b));
      expectIn(p * q, times(a, b));
      if (q !== 0) expectIn(p / q, over(a, b));
    }),
  );
});

const variables = [sym("x"), sym("y"), sym("z")];

describe("an operator encloses its values", () => {
  test.each(Object.values({ ...primitives, ...intrinsics }).map((op) => [op.name, op] as const))("%s", (_name, op) => {
    const near = fc.oneof(
      fc.double({ noNaN: true, min: -4, max: 4 }),
      fc.double({ noNaN: true, min: -60, max: 60 }),
      fc.integer({ min: -3, max: 3 }),
    );
    const box = fc.tuple(near, near, fc.double({ noNaN: true, min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(box, { minLength: op.arity, maxLength: op.arity }), (boxes) => {
        // The first argument varies over its box, the others are points: each in its turn.
        for (const [place] of boxes.entries()) {
          const [a, b, t] = boxes[place] ?? [0, 0, 0];
          const x = { lo: Math.min(a, b), hi: Math.max(a, b) };
          const args = boxes.map(([value], i) => (i === place ? (variables[0] as Term) : value));
          const at = clamped(x.lo + t * (x.hi - x.lo), x);
          const value = preciseValue(op(...args), { x: at })[0];
          const enclosure = enclosing(op(...args))(x);
          // At a pole there is no value, but those beside it have no bound.
          if (Math.abs(value) === Infinity) expect(isBounded(enclosure), `${op.name} on [${x.lo}, ${x.hi}] at ${at}`).toBe(false);
          else if (!Number.isNaN(value)) expectIn(value, enclosure, `${op.name} on [${x.lo}, ${x.hi}] at ${at}`);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const elementwise = Object.values(catalog).filter(isElementwise);

test("a function of the catalogue encloses its values", () => {
  const near = fc.double({ noNaN: true, min: -30, max: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...elementwise), near, near, fc.double({ noNaN: true, min: 0, max: 1 }), (activation, a, b, t) => {
      const x = { lo: Math.min(a, b), hi: Math.max(a, b) };
      const value = evaluate(term(activation), { x: clamped(x.lo + t * (x.hi - x.lo), x) });
      if (Number.isFinite(value)) expectIn(value, enclosing(term(activation))(x), activation.name);
    }),
    { numRuns: 400 },
  );
});

test("a series for large x encloses its values", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...elementwise),
      fc.constantFrom(-1, 1),
      fc.double({ noNaN: true, min: 16, max: 400 }),
      (activation, side, x) => {
        const far = towards(term(activation), { at: side * Infinity, side: side as 1 | -1 });
        const series = seriesFrom(far, 16);
        const value = evaluate(term(activation), { x: side * x });
        // Near the end of the doubles the scales, worked out here, have no nine digits.
        if (series === undefined || !Number.isFinite(value) || Math.abs(value) < 1e-290) return;
        const sum = series.terms.reduce((total, { by, of }) => plus(total, times(by.value, around(scaleAt(of, x)))), { lo: 0, hi: 0 });
        const whole = series.rest === undefined ? sum : plus(sum, times(series.rest.by, around(scaleAt(series.rest.of, x))));
        expectIn(value, whole, `${activation.name} at ${side * x}`);
      },
    ),
    { numRuns: 600 },
  );
});

type Scale = NonNullable<ReturnType<typeof seriesFrom>>["terms"][number]["of"];

function scaleAt({ p, q, powers }: Scale, x: number): number {
  const exponent = powers.reduce((sum, { by, of }) => sum + ((by.value.lo + by.value.hi) / 2) * scaleAt(of, x), 0);
  return x ** p * Math.log(x) ** q * Math.exp(exponent);
}

function around(value: number): { readonly lo: number; readonly hi: number } {
  return { lo: value * (1 - 1e-9), hi: value * (1 + 1e-9) };
}

function clamped(at: number, { lo, hi }: { readonly lo: number; readonly hi: number }): number {
  return Math.min(hi, Math.max(lo, at));
}

function expectIn(value: number, { lo, hi }: { readonly lo: number; readonly hi: number }, message = ""): void {
  expect(value >= lo && value <= hi, `${message}: ${value} in [${lo}, ${hi}]`).toBe(true);
}
