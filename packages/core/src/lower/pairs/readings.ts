import type { Algebra, Reading } from "../../fold.ts";
import type { Assembler } from "../../program/assembler.ts";
import { asNumber, mask } from "../readings.ts";
import { chosen, isLess, magnitude, minus, negated, over, plus, root, scaled, times } from "./arithmetic.ts";
import { type Pair, single } from "./error-free.ts";
import { erf, erfc } from "./error-function.ts";
import { exp, expm1 } from "./exponential.ts";
import { log, log1p } from "./logarithm.ts";
import { power } from "./power.ts";
import { atan, cos, sin } from "./trigonometric.ts";

/** How each operator of the term language is computed in pairs. What is not listed is expanded by simpler operators. */
export function readings(b: Assembler): Algebra<Pair>["ops"] {
  const table = ofNumbers(b, {
    add: (x, y) => plus(b, x, y),
    sub: (x, y) => minus(b, x, y),
    mul: (x, y) => times(b, x, y),
    div: (x, y) => over(b, x, y),
    neg: (x) => negated(b, x),
    sqrt: (x) => root(b, x),
    pow: (x, y) => power(b, x, y),
    abs: (x) => magnitude(b, x),
    min: (x, y) => extreme(b, "min", x, y),
    max: (x, y) => extreme(b, "max", x, y),
    less: (x, y) => single(isLess(b, x, y)),
    exp: (x) => exp(b, x),
    expm1: (x) => expm1(b, x),
    log: (x) => log(b, x),
    log1p: (x) => log1p(b, x),
    sin: (x) => sin(b, x),
    cos: (x) => cos(b, x),
    atan: (x) => atan(b, x),
    erf: (x) => erf(b, x),
    erfc: (x) => erfc(b, x),
    tanh: (x) => tanh(b, x),
    sigmoid: (x) => sigmoid(b, x),
  });
  return { ...table, where: (condition, x, y) => chosen(b, mask(b, condition.hi), number(b, x), number(b, y)) };
}

/** Comparisons are masks; every operator but a choice reads them as the numbers 1 and 0. */
function ofNumbers<T extends Readonly<Record<string, Reading<Pair>>>>(b: Assembler, table: T): T {
  const entries = Object.entries(table).map(([name, reading]): [string, Reading<Pair>] => [
    name,
    (...args) => reading(...args.map((arg) => number(b, arg))),
  ]);
  return { ...table, ...Object.fromEntries(entries) };
}

/** A mask as a number: 1 or 0. */
function number(b: Assembler, { hi, lo }: Pair): Pair {
  return { hi: asNumber(b, hi), lo };
}

function extreme(b: Assembler, step: "min" | "max", x: Pair, y: Pair): Pair {
  if (x.lo === undefined && y.lo === undefined) return single(b.step(step, x.hi, y.hi));
  return chosen(b, step === "min" ? isLess(b, y, x) : isLess(b, x, y), y, x);
}

/** -e / (e + 2) for e = e^-2|x| - 1, with the sign of x: that of -x is its opposite to the last bit, so that they cancel. */
function tanh(b: Assembler, x: Pair): Pair {
  const e = expm1(b, scaled(b, magnitude(b, x), b.constant(-2)));
  const size = over(b, e, plus(b, e, single(b.constant(2))));
  return chosen(b, b.step("less", x.hi, b.constant(0)), size, negated(b, size));
}

/** 1 / (1 + e^-|x|), or the rest of 1: that of -x has the same parts. */
function sigmoid(b: Assembler, x: Pair): Pair {
  const e = exp(b, negated(b, magnitude(b, x)));
  const most = over(b, single(b.constant(1)), plus(b, single(b.constant(1)), e));
  return chosen(b, b.step("less", x.hi, b.constant(0)), times(b, e, most), most);
}
