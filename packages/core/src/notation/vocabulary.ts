import { div, mul, neg, sub } from "../ops/arithmetic.ts";
import { abs, less, max, min, where } from "../ops/choice.ts";
import { erfc } from "../ops/error-function.ts";
import { exp, expm1, log } from "../ops/exponential.ts";
import { operators } from "../ops/index.ts";
import { sigmoid } from "../ops/logistic.ts";
import { sqrt } from "../ops/power.ts";
import { atan, sin } from "../ops/trigonometric.ts";
import type { Op, Operand, Rate, Term } from "../term/node.ts";

/** A function that a formula may call. */
export interface Word {
  readonly arity: number;
  readonly build: (...args: readonly Operand[]) => Term;
}

/** Functions that the notation has for convenience: they are read as terms of simpler operators. */
const derived: Readonly<Record<string, Word>> = {
  relu: word((a) => max(a, 0)),
  clip: word((a, lo, hi) => min(max(a, lo), hi)),
  clamp: word((a, lo, hi) => min(max(a, lo), hi)),
  step: word((a) => where(less(a, 0), 0, 1)),
  square: word((a) => mul(a, a)),
  silu: word((a) => mul(a, sigmoid(a))),
  swish: word((a) => mul(a, sigmoid(a))),
  elu: word((a) => where(less(0, a), a, expm1(a))),
  gelu: word((a) => mul(a, mul(0.5, erfc(div(neg(a), sqrt(2)))))),
  Phi: word((a) => mul(0.5, erfc(div(neg(a), sqrt(2))))),
  phi: word((a) => div(exp(div(neg(mul(a, a)), 2)), sqrt(2 * Math.PI))),
  // At 0 its series, so that its slopes are right there too.
  sinc: word((a) => where(less(0, abs(a)), div(sin(a), a), sub(1, div(mul(a, a), 6)))),
  logit: word((a) => log(div(a, sub(1, a)))),
  logistic: spoken(sigmoid),
  ln: spoken(log),
  arctan: spoken(atan),
};

/** Every function of the notation by name: the operators and the derived ones. */
export const functions: ReadonlyMap<string, Word> = new Map([
  ...Object.entries(operators).map(([name, op]): [string, Word] => [name, spoken(op)]),
  ...Object.entries(derived),
]);

/** The numbers that have a name. */
export const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
  ["inf", Infinity],
]);

/** The rates by name. */
export const rates: ReadonlyMap<unknown, Rate> = new Map([
  ["uniform", "uniform"],
  ["channel", "channel"],
  ["element", "element"],
]);

/** The rate that a symbol has unless the text says another: x is an element, everything else is uniform. */
export function usualRate(name: string): Rate {
  return name === "x" ? "element" : "uniform";
}

/** Whether a name can stand in a formula as it is, and means a symbol. */
export function isPlain(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && name !== "let" && !constants.has(name) && !functions.has(name);
}

function word(build: (a: Operand, b: Operand, c: Operand) => Term): Word {
  return { arity: build.length, build };
}

function spoken(op: Op): Word {
  return { arity: op.arity, build: op };
}
