import { DecodeError, decode, encode, num, print, sym } from "@gofz/core";
import { less, mul, neg, sigmoid, where } from "@gofz/core/operators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terms } from "./terms.ts";

test("what it looks like", () => {
  const x = sym("x");
  expect(encode(mul(x, sigmoid(neg(x))))).toMatchInlineSnapshot(`
    {
      "gofz": 1,
      "nodes": [
        {
          "rate": "element",
          "sym": "x",
        },
        {
          "args": [
            0,
          ],
          "op": "neg",
        },
        {
          "args": [
            1,
          ],
          "op": "sigmoid",
        },
        {
          "args": [
            0,
            2,
          ],
          "op": "mul",
        },
      ],
      "root": 3,
    }
  `);
});

test("decode is encode's inverse, through JSON too", () => {
  fc.assert(fc.property(terms(), (term) => decode(encode(term)) === term && decode(JSON.parse(JSON.stringify(encode(term)))) === term));
});

test("what is shared is encoded once", () => {
  let term = sym("x");
  for (let i = 0; i < 1000; i++) term = mul(term, term);
  expect(encode(term).nodes.length).toBe(1001);
  expect(decode(encode(term))).toBe(term);
});

describe("bad input", () => {
  const x = { sym: "x", rate: "element" };
  const message = (json: unknown): string => {
    try {
      return `read as ${print(decode(json))}`;
    } catch (error) {
      return String(error).replace(/^.*?: This is not an encoded term: (.*) Pass what.*$/, "$1");
    }
  };

  test("says what is wrong", () => {
    const bad: readonly unknown[] = [
      null,
      "x",
      [],
      {},
      { gofz: 2, nodes: [], root: 0 },
      { gofz: 1, nodes: {}, root: 0 },
      { gofz: 1, nodes: [], root: 0 },
      { gofz: 1, nodes: [x], root: 1 },
      { gofz: 1, nodes: [x], root: "length" },
      { gofz: 1, nodes: [null], root: 0 },
      { gofz: 1, nodes: [{ num: "1" }], root: 0 },
      { gofz: 1, nodes: [{ num: Number.NaN }], root: 0 },
      { gofz: 1, nodes: [{ sym: 3, rate: "element" }], root: 0 },
      { gofz: 1, nodes: [{ sym: "x", rate: "row" }], root: 0 },
      { gofz: 1, nodes: [{ op: "constructor", args: [] }], root: 0 },
      { gofz: 1, nodes: [x, { op: "neg", args: 0 }], root: 1 },
      { gofz: 1, nodes: [x, { op: "mul", args: [0] }], root: 1 },
      { gofz: 1, nodes: [{ op: "neg", args: [0] }], root: 0 },
      { gofz: 1, nodes: [x, { op: "neg", args: [-1] }], root: 1 },
    ];
    expect(bad.map(message).join("\n")).toMatchInlineSnapshot(`
      "it is not an object.
      it is not an object.
      it is not an object.
      its version, gofz, is undefined, not 1.
      its version, gofz, is 2, not 1.
      nodes is not a list.
      root is 0, which is no node's place.
      root is 1, which is no node's place.
      root is "length", which is no node's place.
      node 0 is not an object.
      node 0 is the number "1".
      node 0 is the number NaN.
      node 0 is a symbol whose name is 3.
      node 0 is a symbol of rate "row", not uniform, channel or element.
      node 0 has neither num nor sym, and its op is "constructor", which is no operator.
      node 1 calls neg with args 0, not a list.
      node 1 calls mul with 1 arguments, not 2.
      node 0 has the argument 0, which is no earlier node's place.
      node 1 has the argument -1, which is no earlier node's place."
    `);
  });

  test("too many nodes", () => {
    const json = { gofz: 1, nodes: Array(100_001).fill({ num: 1 }), root: 0 };
    expect(() => decode(json)).toThrow(expect.objectContaining({ code: "LIMIT", maximum: 100_000 }));
  });

  test("any JSON is refused with DecodeError", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void expect(() => decode(json)).toThrow(DecodeError)));
  });

  test("any damage to an encoded term is refused or gives a term", () => {
    const encoded = encode(where(less(sym("x"), 0), num(-0), mul(2, sym("x"))));
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom("num", "sym", "rate", "op", "args"), fc.jsonValue(), (place, key, value) => {
        const nodes = encoded.nodes.map((node, i) => (i === place % encoded.nodes.length ? { ...node, [key]: value } : node));
        try {
          return Object.isFrozen(decode({ ...encoded, nodes }));
        } catch (error) {
          return error instanceof DecodeError;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
