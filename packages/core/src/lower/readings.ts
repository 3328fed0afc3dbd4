import type { Algebra, Reading } from "../fold.ts";
import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import type { Doubts } from "./doubt.ts";
import { erf, erfc } from "./error-function.ts";
import { exp, expm1 } from "./exponential.ts";
import { log, log1p, log1pOfUnit } from "./logarithm.ts";
import { power } from "./power.ts";
import { atan, cos, sin } from "./trigonometric.ts";

/**
 * How each operator of the term language is computed. What is not listed is expanded by simpler operators. With a ceiling, exponents end
 * there.
 */
export function readings(b: Assembler, doubts: Doubts, ceiling: number | undefined): Algebra<Value>["ops"] {
  const exponent = (x: Value): Value => (ceiling === undefined ? x : b.step("min", x, b.constant(ceiling)));
  const one = b.constant(1);
  const zero = b.constant(0);
  return followed(b, doubts, {
    add: (x, y) => b.step("add", x, y),
    sub: (x, y) => b.step("sub", x, y),
    mul: (x, y) => b.step("mul", x, y),
    div: (x, y) => b.step("div", x, y),
    neg: (x) => b.step("neg", x),
    sqrt: (x) => b.step("sqrt", x),
    pow: (x, y) => power(b, x, y),
    abs: (x) => b.step("abs", x),
    min: (x, y) => b.step("min", x, y),
    max: (x, y) => b.step("max", x, y),
    less: (x, y) => b.step("less", x, y),
    exp: (x) => exp(b, exponent(x)),
    expm1: (x) => expm1(b, exponent(x)),
    log: (x) => log(b, x),
    log1p: (x) => log1p(b, x),
    sin: (x) => sin(b, x),
    cos: (x) => cos(b, x),
    atan: (x) => atan(b, x),
    erf: (x) => erf(b, x),
    erfc: (x) => erfc(b, x),
    tanh: (x) => tanh(b, x),
    sigmoid: (x) => b.step("div", one, b.step("add", one, exp(b, b.step("neg", x)))),
    softplus: (x) => b.step("add", b.step("max", x, zero), log1pOfUnit(b, exp(b, b.step("neg", b.step("abs", x))))),
    where(condition, x, y) {
      const taken = mask(b, condition);
      return doubts.chosen(condition, taken, [x, y], b.step("where", taken, x, y));
    },
  });
}

/** With doubts carried from arguments to results. Comparisons are masks; every operator but a choice reads them as the numbers 1 and 0. */
export function followed<T extends Readonly<Record<string, Reading<Value>>>>(b: Assembler, doubts: Doubts, table: T): T {
  const number = (value: Value): Value => doubts.inherited(value, asNumber(b, value));
  const entries = Object.entries(table).map(([name, reading]): [string, Reading<Value>] => [
    name,
    (...args) => {
      if (name === "where") return reading(...args.map((arg, i) => (i === 0 ? arg : number(arg))));
      const numbers = args.map(number);
      return doubts.computed(name, reading(...numbers), ...numbers);
    },
  ]);
  return { ...table, ...Object.fromEntries(entries) };
}

/** Beyond 2x = 80 tanh is 1 to the last bit of a double, and e^80 squared is finite in either format. */
function tanh(b: Assembler, x: Value): Value {
  if (b.has("tanh")) return b.call("tanh", x);
  const t = expm1(b, b.step("min", b.step("add", x, x), b.constant(80)));
  return b.step("div", t, b.step("add", t, b.constant(2)));
}

/** A condition as a mask: a comparison is one; a number is true where it is not 0, and NaN is not. */
export function mask(b: Assembler, condition: Value): Value {
  if (b.isMask(condition)) return condition;
  const size = b.step("abs", condition);
  const number = b.step("where", b.step("less", size, b.constant(1)), size, b.constant(1));
  return b.step("less", b.constant(0), number);
}

/** A mask as a number: 1 or 0. */
export function asNumber(b: Assembler, value: Value): Value {
  return b.isMask(value) ? b.step("where", value, b.constant(1), b.constant(0)) : value;
}
