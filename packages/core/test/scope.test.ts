import { decode, differentiate, encode, num, print, scope, simplify, sym, type Term } from "@gofz/core";
import { add, exp, mul, tanh } from "@gofz/core/operators";
import fc from "fast-check";
import { expect, test } from "vitest";
import { terms } from "./terms.ts";

const x = sym("x");

test("what leaves is the term that it would be outside", () => {
  fc.assert(
    fc.property(terms(), (term) => {
      const again = scope(() => decode(JSON.parse(JSON.stringify(encode(term)))));
      expect(again).toBe(term);
    }),
  );
});

test("a list of terms leaves whole, and another value as it is", () => {
  const [left, right] = scope(() => [add(x, 11.5), mul(x, 11.5)]);
  expect(left).toBe(add(x, 11.5));
  expect(right).toBe(mul(x, 11.5));
  expect(scope(() => 7)).toBe(7);
  expect(scope(() => undefined)).toBe(undefined);
});

test("inside, terms of the outside are the same, also through scopes", () => {
  const outer = tanh(add(x, 12.5));
  scope(() => {
    expect(tanh(add(x, 12.5))).toBe(outer);
    scope(() => void expect(tanh(add(x, 12.5))).toBe(outer));
    return outer;
  });
});

test("a term that left in another way is interned anew when it is used", () => {
  const strays: Term[] = [];
  scope(() => void strays.push(exp(add(x, 13.5))));
  const [stray = x] = strays;
  expect(stray).not.toBe(exp(add(x, 13.5)));
  expect(mul(stray, 2)).toBe(mul(exp(add(x, 13.5)), 2));
  expect(print(stray)).toBe("exp(x + 13.5)");
});

test("what is remembered about an outer term outlives the scope", () => {
  const f = mul(x, tanh(mul(x, 14.5)));
  const inside: Term[] = [];
  scope(() => void inside.push(differentiate(f, "x"), simplify(f)));
  expect(differentiate(f, "x")).toBe(inside[0]);
});

test("an error ends the scope too", () => {
  expect(() =>
    scope(() => {
      throw new RangeError("no");
    }),
  ).toThrow(RangeError);
  expect(add(x, 15.5)).toBe(add(x, num(15.5)));
});
