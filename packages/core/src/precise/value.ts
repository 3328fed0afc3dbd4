import { UnboundSymbolError } from "../errors.ts";
import { type Algebra, fold } from "../fold.ts";
import type { Sym, Term } from "../term/node.ts";
import { type Doubled, doubled, isLess, magnitude, minus, negated, plus, product, quotient, root } from "./doubled.ts";
import {
  arctangent,
  complementaryError,
  cosine,
  errorFunction,
  exponential,
  exponentialMinusOne,
  logarithm,
  logarithmOnePlus,
  sine,
} from "./elementary.ts";

/** The values of a term's symbols. */
export type Environment = Readonly<Record<string, number>>;

/** The term's value in about 100 bits; an infinite x is put in as it is. */
export function preciseValue(term: Term, environment: Environment): Doubled {
  const value = read(term, environment, readings);
  return Number.isNaN(value[0]) ? read(term, environment, saturating) : value;
}

function read(term: Term, environment: Environment, ops: Algebra<Doubled>["ops"]): Doubled {
  return fold(term, { num: doubled, sym: (symbol) => doubled(lookUp(symbol, environment)), ops });
}

function lookUp(symbol: Sym, environment: Environment): number {
  const bound = Object.hasOwn(environment, symbol.name) ? environment[symbol.name] : undefined;
  if (bound === undefined) throw new UnboundSymbolError(symbol.name, Object.keys(environment));
  return bound;
}

const nan = doubled(Number.NaN);

const readings: Algebra<Doubled>["ops"] = {
  add: plus,
  sub: minus,
  mul: product,
  div: quotient,
  neg: negated,
  sqrt: root,
  pow: power,
  abs: magnitude,
  min: (a, b) => (Number.isNaN(a[0]) || Number.isNaN(b[0]) ? nan : isLess(b, a) ? b : a),
  max: (a, b) => (Number.isNaN(a[0]) || Number.isNaN(b[0]) ? nan : isLess(a, b) ? b : a),
  less: (a, b) => doubled(isLess(a, b) ? 1 : 0),
  where: (condition, a, b) => (condition[0] !== 0 ? a : b),
  exp: exponential,
  expm1: exponentialMinusOne,
  log: logarithm,
  log1p: logarithmOnePlus,
  sin: sine,
  cos: cosine,
  atan: arctangent,
  erf: errorFunction,
  erfc: complementaryError,
};

const capped = (a: Doubled): Doubled => (a[0] > 700 ? doubled(700) : a);

/** With exponentials that stay finite, for 0 * infinity where neither is true: x * sech(e^x) at 1000. */
const saturating: Algebra<Doubled>["ops"] = {
  ...readings,
  exp: (a) => exponential(capped(a)),
  expm1: (a) => exponentialMinusOne(capped(a)),
};

function power(a: Doubled, b: Doubled): Doubled {
  const n = b[0];
  if (!Number.isInteger(n) || b[1] !== 0 || Math.abs(n) > 1024) return exponential(product(b, logarithm(a)));
  let result = doubled(1);
  let square = a;
  for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    square = product(square, square);
  }
  return n < 0 ? quotient(doubled(1), result) : result;
}
