import { binding, literal, tightest, within } from "../../notation/code.ts";
import { freePrefix, type Language } from "../../notation/listing.ts";
import type { PrimitiveName } from "../../ops/index.ts";
import {
  call,
  comparison,
  composed,
  type Expression,
  expression,
  float,
  identifier,
  infix,
  isArray,
  member,
  narrowIf,
  none,
  product,
  quotient,
} from "./expression.ts";
import type { FunctionName, Library } from "./library.ts";

/** The symbols of a formula. */
export interface Symbols {
  readonly arrays: readonly string[];
  /** These may be numbers too. */
  readonly others: readonly string[];
}

type Reading = (a?: Expression, b?: Expression, c?: Expression) => Expression;

/** Terms as Python with a library of arrays. */
export function formulas(library: Library, { arrays, others }: Symbols): Language<Expression> {
  const prefix = freePrefix([...arrays, ...others].map(identifier));
  return {
    brief: 16,
    widest: 50,
    name: ({ kind }, index) => expression(`${prefix}${index}`, kind),
    num: number,
    sym: ({ name }) => expression(identifier(name), arrays.includes(name) ? "array" : "parameter"),
    ops: { ...operators(library), ...functions(library), ...reductions(library) },
  };
}

/** An expression as an array of x's shape. */
export function full(a: Expression, library: Library): Expression {
  const value = numeric(a, library);
  return value.kind === "array" ? value : product(value, library.ones);
}

function numeric(a: Expression, library: Library): Expression {
  return a.kind === "mask" ? library.numeric(a) : a;
}

const one = expression("1.0", "number");

function operators(library: Library): Record<Exclude<PrimitiveName, FunctionName> | "sech", Reading> {
  const number = (a: Expression = none): Expression => numeric(a, library);
  const binary = (symbol: string, precedence: number, right: number): Reading => {
    const operation = infix(symbol, precedence, precedence, right);
    return (a, b) => operation(number(a), number(b));
  };
  const over: Reading = (a = none, b = none) => divided(number(a), number(b), library);
  return {
    add: binary(" + ", binding.sum, binding.product),
    sub: binary(" - ", binding.sum, binding.product),
    mul: binary(" * ", binding.product, binding.sign),
    div: over,
    pow: (a, b) => infix("**", binding.power, tightest, binding.sign)(number(a), exponent(number(b))),
    neg: (a) => composed(`-${within(number(a), binding.sign)}`, binding.sign, number(a).kind, number(a)),
    less: (a, b) => compared(number(a), number(b), library),
    where: (condition = none, a = none, b = none) => library.where(mask(condition, library), number(a), number(b)),
    max: (a, b) => larger(number(a), number(b), library),
    min: (a, b) => smaller(number(a), number(b), library),
    sech: (a) => over(one, functions(library).cosh(a)),
  };
}

/** A float by a parameter that is 0 would be an error in Python. */
function divided(a: Expression, b: Expression, library: Library): Expression {
  const bare = b.kind === "parameter" && !isArray(a);
  return bare ? library.quotient(a, b) : quotient(a, b);
}

/** x**2 rather than x**2.0: a whole power is multiplied out, and has a slope at 0. */
function exponent(b: Expression): Expression {
  const value = Number(b.text);
  return b.literal === true && Number.isInteger(value) ? { ...b, text: String(value) } : b;
}

/** An array of the shape of its argument. */
function applied(name: string, a: Expression): Expression {
  return call(name, a.kind === "array" ? "array" : "reduced", a);
}

function functions(library: Library): Record<FunctionName, Reading> {
  const named = (name: keyof Library["functions"], spelled: string): Reading => {
    const ofNumber = inMath[name];
    return (first = none) => {
      const a = numeric(first, library);
      return a.kind === "number" && ofNumber !== undefined ? call(ofNumber, "number", a) : applied(spelled, library.lift(a));
    };
  };
  const complement: Reading = (a) => infix(" - ", binding.sum, binding.sum, binding.product)(one, named("erf", library.functions.erf)(a));
  const all = Object.entries(library.functions).map(([name, spelled]) => [name, named(name as FunctionName, spelled)]);
  return { erfc: complement, ...Object.fromEntries(all) };
}

/** What Python computes of floats by itself. */
const inMath: Readonly<Partial<Record<FunctionName, string>>> = {
  abs: "math.fabs",
  sqrt: "math.sqrt",
  exp: "math.exp",
  expm1: "math.expm1",
  log: "math.log",
  log1p: "math.log1p",
  sin: "math.sin",
  cos: "math.cos",
  tan: "math.tan",
  atan: "math.atan",
  sinh: "math.sinh",
  cosh: "math.cosh",
  tanh: "math.tanh",
  asinh: "math.asinh",
  erf: "math.erf",
  erfc: "math.erfc",
};

function reductions(library: Library): Record<string, Reading> {
  const { reduce, helpers, axis } = library;
  const defined = (name: string): Reading => {
    return (a = none) => ({ ...call(name, "reduced", full(a, library), expression(axis, "number")), modules: [...a.modules, name] });
  };
  return {
    reduceSum: (a = none) => reduce.sum(full(a, library)),
    reduceMean: (a = none) => reduce.mean(full(a, library)),
    reduceMax: (a = none) => reduce.max(full(a, library)),
    reduceLogSumExp: (a = none) => reduce.logsumexp(full(a, library)),
    ...Object.fromEntries(Object.entries(helpers).map(([op, { name }]) => [op, defined(name)])),
  };
}

function number(value: number): Expression {
  const size = Math.abs(value);
  const named = size === Math.PI ? "math.pi" : size === Math.E ? "math.e" : size === Infinity ? "math.inf" : undefined;
  const plain = named === undefined ? expression(float(size), "number") : member(named, "number");
  return { ...plain, ...literal(plain.text, value < 0 || Object.is(value, -0)) };
}

function compared(a: Expression, b: Expression, library: Library): Expression {
  return comparison(isArray(a) || isArray(b) ? a : library.lift(a), b);
}

function mask(condition: Expression, library: Library): Expression {
  if (condition.kind === "mask") return condition;
  const value = library.lift(condition);
  return { ...composed(`${within(value, binding.sum)} != 0.0`, binding.comparison, "mask", value), ...narrowIf(value) };
}

function larger(a: Expression, b: Expression, library: Library): Expression {
  const rectified = isZero(b) && a.kind !== "number";
  const value = rectified ? applied(library.functions.relu, library.lift(a)) : bounded("max", a, b, library);
  return b.kind === "number" && a.kind !== "number" ? { ...value, floor: { of: library.lift(a), lo: b } } : value;
}

function smaller(a: Expression, b: Expression, library: Library): Expression {
  if (b.kind !== "number" || a.floor === undefined) return bounded("min", a, b, library);
  return library.clamp(a.floor.of, a.floor.lo, b);
}

function bounded(side: "min" | "max", a: Expression, b: Expression, library: Library): Expression {
  if (a.kind === "number" && b.kind === "number") return call(side, "number", a, b);
  return isArray(b) && !isArray(a) ? library.bounded(side, b, a) : library.bounded(side, a, b);
}

function isZero(a: Expression): boolean {
  return a.literal === true && Number(a.text) === 0;
}
