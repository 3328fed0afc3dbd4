import { atom, binding, type Code, made, tightest, within } from "../notation/code.ts";
import { snakeCase } from "../notation/spelling.ts";

/** What an expression is when Python runs it: a float, a parameter (a float or a tensor), a tensor, a tensor of booleans. */
export type Kind = "number" | "parameter" | "tensor" | "mask";

/** A Python expression over torch tensors. */
export interface Expression extends Code {
  readonly kind: Kind;
  /** Of max(of, lo) by a number, these two: a min by a number makes it one clamp. */
  readonly floor?: { readonly of: Expression; readonly lo: Expression };
}

/** An expression that never needs parentheses. */
export function expression(text: string, kind: Kind): Expression {
  return { ...atom(text), kind };
}

/** No expression; it stands for an argument that is not there. */
export const none: Expression = expression("", "number");

/** A float, as Python writes it. */
export function float(value: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A call; `kind` is what it returns. */
export function call(name: string, kind: Kind, ...args: readonly Expression[]): Expression {
  return { ...made(`${name}(${args.map(({ text }) => text).join(", ")})`, tightest, ...args), kind };
}

/** a symbol b, where the right side binds at least as tightly as `right`. */
export function infix(symbol: string, precedence: number, left: number, right: number): (a?: Expression, b?: Expression) => Expression {
  return (first = none, second = none) => {
    const [a, b] = [numeric(first), numeric(second)];
    return { ...made(`${within(a, left)}${symbol}${within(b, right)}`, precedence, a, b), kind: wider(a.kind, b.kind) };
  };
}

/** A mask as ones and zeros; anything else as it is. */
export function numeric(a: Expression): Expression {
  return a.kind === "mask" ? { ...made(`${within(a, tightest)}.to(x.dtype)`, tightest, a), kind: "tensor" } : a;
}

/** As a tensor, of whatever shape: torch's functions take nothing else. */
export function tensor(a: Expression): Expression {
  const value = numeric(a);
  return value.kind === "tensor" ? value : call("torch.as_tensor", "tensor", value);
}

/** As a tensor of x's shape. */
export function full(a: Expression): Expression {
  const value = numeric(a);
  return value.kind === "tensor"
    ? value
    : infix(" * ", binding.product, binding.product, binding.sign)(value, expression("torch.ones_like(x)", "tensor"));
}

/** The kind of an operation on both. */
export function wider(a: Kind, b: Kind): Kind {
  const kinds: readonly Kind[] = ["number", "parameter", "tensor"];
  return kinds[Math.max(kinds.indexOf(a), kinds.indexOf(b))] ?? "tensor";
}

const reserved: ReadonlySet<string> = new Set(
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield None True False float max min math torch F self".split(
    " ",
  ),
);

/** A name as Python spells it: snake_case, and no keyword. */
export function identifier(name: string): string {
  const snake = snakeCase(name);
  return reserved.has(snake) ? `${snake}_` : snake;
}
