import { compare, num, parse, print, sym, type Term } from "@gofz/core";
import { add, div, exp, less, max, min, mul, neg, pow, sigmoid, softplus, sub, tanh, where } from "@gofz/core/operators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terms } from "./terms.ts";

const x = sym("x");
const beta = sym("beta", "uniform");

describe("parse", () => {
  test.each<[string, Term]>([
    ["x*tanh(softplus(x))", mul(x, tanh(softplus(x)))],
    ["-x^2", neg(pow(x, 2))],
    ["x**2", pow(x, 2)],
    ["2^3^x", pow(2, pow(3, x))],
    ["2^-x", pow(2, neg(x))],
    ["-2", num(-2)],
    ["-2*x", mul(-2, x)],
    ["-2^x", neg(pow(2, x))],
    ["-(2)", neg(2)],
    ["1 - 2 - x", sub(sub(1, 2), x)],
    ["1/2*x", mul(div(1, 2), x)],
    [".5*x + 1e-3", add(mul(0.5, x), 0.001)],
    ["-pi", num(-Math.PI)],
    ["beta*x", mul(beta, x)],
    ["relu(x)", max(x, 0)],
    ["clip(x, 0, 6)", min(max(x, 0), 6)],
    ["x > 0", less(0, x)],
    ["x >= 0", where(less(x, 0), 0, 1)],
    ["where(x > 0, x, beta*x)", where(less(0, x), x, mul(beta, x))],
    ["where(x >= 0, x, beta*x)", where(less(x, 0), mul(beta, x), x)],
    ["where(x <= 0, 1, x)", where(less(0, x), x, 1)],
    ["let t = exp(x);\nt/(1 + t)", div(exp(x), add(1, exp(x)))],
    ["a:channel * x", mul(sym("a", "channel"), x)],
    ['"exp" + "x":uniform', add(sym("exp", "uniform"), sym("x", "uniform"))],
  ])("%s", (text, expected) => expect(parse(text)).toBe(expected));

  test("a declared symbol wins over a constant", () => expect(parse("x + e", ["e"])).toBe(add(x, sym("e", "uniform"))));

  test("a sum of many terms is not deep", () => expect(() => parse(Array(3000).fill("x").join("+"))).not.toThrow());
});

describe("print", () => {
  test.each<[Term, string]>([
    [mul(x, tanh(softplus(x))), "x*tanh(softplus(x))"],
    [mul(x, sigmoid(mul(beta, x))), "x*sigmoid(beta*x)"],
    [sub(1, sub(x, add(2, x))), "1 - (x - (2 + x))"],
    [pow(pow(x, 2), pow(2, neg(x))), "(x^2)^2^-x"],
    [neg(mul(neg(2), num(-2))), "-(-(2)*-2)"],
    [mul(less(x, 0), 3), "(x < 0)*3"],
    [sub(num(Math.PI), num(-0)), "pi - -0"],
    [sym("let", "channel"), '"let":channel'],
  ])("%#: %s", (term, text) => expect(print(term)).toBe(text));

  test("shared parts get a name", () => {
    const t = tanh(add(1, exp(x)));
    expect(print(div(mul(t, t), add(exp(x), t)))).toMatchInlineSnapshot(`
      "let t0 = tanh(1 + exp(x));
      t0*t0/(exp(x) + t0)"
    `);
  });

  test("parse reads every term back", () => {
    fc.assert(
      fc.property(terms(), (term) => parse(print(term)) === term),
      { numRuns: 1000 },
    );
  });

  test("deep terms are broken up", () => {
    let term: Term = x;
    for (let i = 0; i < 1000; i++) term = i % 2 === 0 ? neg(term) : add(1, term);
    expect(parse(print(term))).toBe(term);
  });
});

describe("bad formulas", () => {
  const message = (text: string): string => {
    try {
      return `read as ${print(parse(text))}`;
    } catch (error) {
      return String(error);
    }
  };

  test("say where and what", () => {
    const bad = ["x*tanh(", "x*tanh(x", "2x", "x +\n  * 3", "where(x > 0, x)", "exp*x", "mihs(x)", "x > 0 > 1", "x # y", "1e999", "😀", ""];
    expect(bad.map(message).join("\n")).toMatchInlineSnapshot(`
      "ParseError: line 1, column 8: expected a number, a name or (, found the end.
        x*tanh(
               ^
      ParseError: line 1, column 9: expected an operator, a comma or ), found the end.
        x*tanh(x
                ^
      ParseError: line 1, column 2: expected an operator or the end, found x.
        2x
         ^
      ParseError: line 2, column 3: expected a number, a name or (, found *.
          * 3
          ^
      ParseError: line 1, column 1: expected 3 arguments of where, found 2.
        where(x > 0, x)
        ^
      ParseError: line 1, column 4: expected ( after exp, found *.
        exp*x
           ^
      ParseError: line 1, column 1: expected a function that formulas have, found mihs.
        mihs(x)
        ^
      ParseError: line 1, column 7: expected an operator or the end, found >.
        x > 0 > 1
              ^
      ParseError: line 1, column 3: expected a number, a name, an operator or a parenthesis, found "#".
        x # y
          ^
      ParseError: line 1, column 1: expected a number below 1.8e308, found 1e999.
        1e999
        ^
      ParseError: line 1, column 1: expected a number, a name, an operator or a parenthesis, found "😀".
        😀
        ^
      ParseError: line 1, column 1: expected a number, a name or (, found the end.
        
        ^"
    `);
    const names = ["let x = 3; x", "let t = 3, t", "let exp = x; x", "x + let", "a:vector", '"\\q"', '"abc'];
    expect(names.map(message).join("\n")).toMatchInlineSnapshot(`
      "ParseError: line 1, column 5: expected a new name, found x.
        let x = 3; x
            ^
      ParseError: line 1, column 10: expected an operator or ;, found ,.
        let t = 3, t
                 ^
      ParseError: line 1, column 5: expected a new name, found exp.
        let exp = x; x
            ^
      ParseError: line 1, column 5: expected a number, a name or (, found let.
        x + let
            ^
      ParseError: line 1, column 3: expected uniform, channel or element, found vector.
        a:vector
          ^
      ParseError: line 1, column 1: expected a name in quotes, as in JSON, found "\\q".
        "\\q"
        ^
      ParseError: line 1, column 1: expected a number, a name, an operator or a parenthesis, found "\\"".
        "abc
        ^"
    `);
  });

  test("the column is the place, the line the line", () => {
    expect(() => parse("x +\n  * 3")).toThrow(
      expect.objectContaining({ code: "PARSE", line: 2, column: 3, expected: "a number, a name or (" }),
    );
  });

  test.each(["constructor(x)", "__proto__(x)", "toString(x)", "hasOwnProperty(x)", "valueOf(x, x)"])("%s is no function", (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: "PARSE", column: 1 }));
  });

  test.each(["constructor", "__proto__", "toString"])("%s is a symbol like any other", (name) => {
    expect(parse(name)).toBe(sym(name, "uniform"));
  });

  test.each([
    ["parentheses", `${"(".repeat(300)}x${")".repeat(300)}`, "formula's nesting"],
    ["calls", `${"exp(".repeat(300)}x${")".repeat(300)}`, "formula's nesting"],
    ["signs", `${"-".repeat(300)}x`, "formula's nesting"],
    ["exponents", `${"x^".repeat(300)}x`, "formula's nesting"],
    ["100,000 parentheses", "(".repeat(100_000), "formula's length"],
  ])("too deep or too long: %s", (_name, text, limit) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: "LIMIT", limit }));
  });

  test("any text is read or refused", () => {
    const words = fc.constantFrom(
      "x",
      "(",
      ")",
      "+",
      "-",
      "*",
      "/",
      "^",
      "<",
      ">=",
      ",",
      "exp",
      "where",
      "2",
      "let",
      "=",
      ";",
      '"a"',
      ":",
      "e",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join("")),
        ),
        (text) => {
          try {
            const term = parse(text);
            return parse(print(term)) === term;
          } catch (error) {
            return error instanceof Error && "code" in error;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test("compare orders terms by their structure", () => {
  fc.assert(
    fc.property(terms(8), terms(8), terms(8), (a, b, c) => {
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      expect(compare(a, b) === 0).toBe(a === b);
      if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
    }),
  );
});
