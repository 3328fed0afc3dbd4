import type { Algebra } from "../../fold.ts";
import { type Atoms, numberIn } from "./atoms.ts";
import { number, numberOf, opposite, quotient, type Ratio, sum } from "./ratio.ts";

/** What a term is by its atoms; nothing where it has no value. */
export type Value = Ratio | undefined;

/** Terms as quotients of polynomials in atoms, in one case of signs. */
export function reading(atoms: Atoms): Algebra<Value> {
  const add = both(sum);
  const sub = both((a, b) => sum(a, opposite(b)));
  const mul = both((a, b) => atoms.times(a, b));
  const div = both((a, b) => atoms.reduced(quotient(a, b)));
  const neg = one(opposite);
  const exp = one((a) => atoms.exp(a));
  const log = one((a) => atoms.log(a));
  const sin = one((a) => atoms.mirrored("sin", a, opposite));
  const cos = one((a) => atoms.mirrored("cos", a, (value) => value));
  const erfc = one((a) => atoms.mirrored("erfc", a, (value) => sum(number(2), opposite(value))));
  const sqrt = one((a) => atoms.pow(a, 0.5));
  const [unit, half, two] = [number(1), number(0.5), number(2)];
  const squared = (a: Value): Value => exp(mul(two, a));
  return {
    num: (value) => (Number.isFinite(value) ? number(value) : atoms.symbol(String(value))),
    sym: (symbol) => atoms.symbol(`${symbol.rate} ${symbol.name}`, symbol),
    ops: {
      add,
      sub,
      mul,
      div,
      neg,
      exp,
      log,
      sqrt,
      sin,
      cos,
      erfc,
      pow: both((a, b) => {
        const exponent = numberOf(b);
        return exponent === undefined ? exp(mul(b, log(a))) : atoms.pow(a, exponent);
      }),
      atan: one((a) => atoms.mirrored("atan", a, opposite)),
      abs: one((a) => (atoms.isNegative(a) ? opposite(a) : a)),
      min: both((a, b) => (isLess(atoms, a, b) ? a : b)),
      max: both((a, b) => (isLess(atoms, a, b) ? b : a)),
      less: both((a, b) => number(isLess(atoms, a, b) ? 1 : 0)),
      where: (condition, a, b) => (condition === undefined ? undefined : numberIn(condition) !== 0 ? a : b),
      sign: one((a) => number(atoms.isNegative(a) ? -1 : 1)),
      tan: (a) => div(sin(a), cos(a)),
      expm1: (a) => sub(exp(a), unit),
      log1p: (a) => log(add(unit, a)),
      sigmoid: (a) => div(exp(a), add(unit, exp(a))),
      softplus: (a) => log(add(unit, exp(a))),
      tanh: (a) => div(sub(squared(a), unit), add(squared(a), unit)),
      sech: (a) => div(mul(two, exp(a)), add(squared(a), unit)),
      sinh: (a) => mul(half, sub(exp(a), exp(neg(a)))),
      cosh: (a) => mul(half, add(exp(a), exp(neg(a)))),
      asinh: one((a) => atoms.mirrored("asinh", a, opposite)),
      erf: (a) => sub(unit, erfc(a)),
    },
  };
}

/** The same, where hyperbolic and logistic functions are atoms of their own. */
export function wholeReading(atoms: Atoms): Algebra<Value> {
  const algebra = reading(atoms);
  return {
    ...algebra,
    ops: {
      ...algebra.ops,
      tanh: one((a) => atoms.mirrored("tanh", a, opposite)),
      sech: one((a) => atoms.mirrored("sech", a, (value) => value)),
      erf: one((a) => atoms.mirrored("erf", a, opposite)),
      sigmoid: one((a) => atoms.mirrored("sigmoid", a, (value) => sum(number(1), opposite(value)))),
      softplus: one((a) => atoms.mirrored("softplus", a, (value) => sum(value, a))),
    },
  };
}

function isLess(atoms: Atoms, a: Ratio, b: Ratio): boolean {
  const difference = sum(a, opposite(b));
  const value = numberOf(difference);
  return value === undefined ? atoms.isNegative(difference) : value < 0;
}

function one(f: (a: Ratio) => Value): (a: Value) => Value {
  return (a) => (a === undefined ? undefined : f(a));
}

function both(f: (a: Ratio, b: Ratio) => Value): (a: Value, b: Value) => Value {
  return (a, b) => (a === undefined || b === undefined ? undefined : f(a, b));
}
