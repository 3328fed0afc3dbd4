import { atom, binding, isTurned, literal, made, tightest, within } from "../notation/code.ts";
import { freePrefix, type Language } from "../notation/listing.ts";
import { call, type Expression, expression, float, identifier, infix, none, numeric, tensor, wider } from "./expression.ts";

/** What generated code may have to import, beside torch. */
export type Module = "math" | "F";

/** Terms as Python with torch; what has to be imported is added to `modules`. */
export function python(modules: Set<Module>, params: readonly string[]): Language<Expression> {
  const prefix = freePrefix(params.map(identifier));
  const from = (module: Module, name: string): string => {
    modules.add(module);
    return `${module}.${name}`;
  };
  const torch =
    (name: string) =>
    (a: Expression = none) =>
      call(`torch.${name}`, "tensor", tensor(a));
  const either =
    (name: string) =>
    (a: Expression = none) =>
      a.kind === "number" ? call(from("math", name), "number", a) : torch(name)(a);
  return {
    brief: 16,
    name: ({ kind }, index) => expression(`${prefix}${index}`, kind),
    num: (value) => number(value, (name) => from("math", name)),
    sym: ({ name }) => expression(identifier(name), name === "x" ? "tensor" : "parameter"),
    ops: {
      add: infix(" + ", binding.sum, binding.sum, binding.product),
      sub: infix(" - ", binding.sum, binding.sum, binding.product),
      mul: infix(" * ", binding.product, binding.product, binding.sign),
      div: infix(" / ", binding.product, binding.product, binding.sign),
      pow: infix("**", binding.power, tightest, binding.sign),
      neg: negation,
      less: comparison,
      where: choice,
      max: (a = none, b = none) => (isZero(b) ? { ...torch("relu")(a), ...floor(a, b) } : bounded("max", a, b)),
      min: (a = none, b = none) => bounded("min", a, b),
      abs: (a = none) => (a.kind === "number" ? call(from("math", "fabs"), "number", a) : torch("abs")(a)),
      sqrt: either("sqrt"),
      exp: either("exp"),
      expm1: either("expm1"),
      log: either("log"),
      log1p: either("log1p"),
      sin: either("sin"),
      cos: either("cos"),
      tan: either("tan"),
      atan: either("atan"),
      sinh: either("sinh"),
      cosh: either("cosh"),
      tanh: either("tanh"),
      asinh: either("asinh"),
      erf: either("erf"),
      erfc: either("erfc"),
      sech: (a = none) => infix(" / ", binding.product, binding.product, binding.sign)(expression("1.0", "number"), either("cosh")(a)),
      sign: torch("sign"),
      sigmoid: torch("sigmoid"),
      softplus: (a = none) => call(from("F", "softplus"), "tensor", tensor(a)),
    },
  };
}

function number(value: number, math: (name: string) => string): Expression {
  const size = Math.abs(value);
  const named = size === Math.PI ? "pi" : size === Math.E ? "e" : size === Infinity ? "inf" : undefined;
  return { ...literal(named === undefined ? float(size) : math(named), value < 0 || Object.is(value, -0)), kind: "number" };
}

function negation(a: Expression = none): Expression {
  const value = numeric(a);
  return { ...made(`-${within(value, binding.sign)}`, binding.sign, value), kind: value.kind };
}

function comparison(a: Expression = none, b: Expression = none): Expression {
  if (isTurned(a, b)) return { ...infix(" > ", binding.comparison, binding.sum, binding.sum)(tensor(b), a), kind: "mask" };
  const left = a.kind === "tensor" || b.kind === "tensor" ? a : tensor(a);
  return { ...infix(" < ", binding.comparison, binding.sum, binding.sum)(left, b), kind: "mask" };
}

function choice(condition: Expression = none, first: Expression = none, second: Expression = none): Expression {
  const [a, b] = [numeric(first), numeric(second)];
  const mask =
    condition.kind === "mask"
      ? condition
      : infix(" != ", binding.comparison, binding.sum, binding.sum)(tensor(condition), number(0, String));
  const chosen = call("torch.where", "tensor", mask, a, b);
  // Two floats have no type of their own to give.
  return wider(a.kind, b.kind) === "number" ? { ...chosen, ...atom(`${chosen.text}.to(x.dtype)`), height: chosen.height } : chosen;
}

function bounded(side: "min" | "max", first: Expression, second: Expression): Expression {
  const [a, b] = [numeric(first), numeric(second)];
  if (a.kind === "number" && b.kind === "number") return call(side, "number", a, b);
  if (b.kind === "tensor" && a.kind !== "tensor") return bounded(side, b, a);
  if (a.kind !== "tensor" || b.kind === "tensor") return call(`torch.${side}imum`, "tensor", tensor(a), tensor(b));
  const keyword = (name: string, value: Expression): Expression => ({ ...value, text: `${name}=${value.text}` });
  if (side === "max") return { ...call("torch.clamp", "tensor", a, keyword("min", b)), ...floor(a, b) };
  // clamp takes two numbers, but not a number and a tensor.
  const merged = b.kind === "number" ? a.floor : undefined;
  if (merged !== undefined) return call("torch.clamp", "tensor", merged.of, keyword("min", merged.lo), keyword("max", b));
  return call("torch.clamp", "tensor", a, keyword("max", b));
}

function floor(of: Expression, lo: Expression): Pick<Expression, "floor"> {
  return lo.kind === "number" ? { floor: { of: tensor(of), lo } } : {};
}

function isZero(a: Expression): boolean {
  return a.kind === "number" && Number(a.text) === 0;
}
