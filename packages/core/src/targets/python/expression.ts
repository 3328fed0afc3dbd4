import { atom, binding, type Code, isTurned, made, tightest, within } from "../../notation/code.ts";
import { snakeCase } from "../../notation/spelling.ts";

/**
 * What an expression is when Python runs it: a float, a parameter (a float or an array), an array of one element along the axis, an array
 * of x's shape, an array of booleans.
 */
export type Kind = "number" | "parameter" | "reduced" | "array" | "mask";

/** A Python expression over arrays. */
export interface Expression extends Code {
  readonly kind: Kind;
  /** Set on a mask that is not of x's shape. */
  readonly narrow?: true;
  /** The first parts of the names in it: what has to be imported. */
  readonly modules: readonly string[];
  /** Of max(of, lo) by a number, these two: a min by a number makes it one clamp. */
  readonly floor?: { readonly of: Expression; readonly lo: Expression };
}

/** A name or a number: what never needs parentheses. */
export function expression(text: string, kind: Kind): Expression {
  return { ...atom(text), kind, modules: [] };
}

/** No expression; it stands for an argument that is not there. */
export const none: Expression = expression("", "number");

/** Text made of parts. */
export function composed(text: string, precedence: number, kind: Kind, ...parts: readonly Expression[]): Expression {
  return { ...made(text, precedence, ...parts), kind, modules: parts.flatMap(({ modules }) => modules) };
}

/** A name in a module, as in torch.pi. */
export function member(name: string, kind: Kind): Expression {
  return { ...expression(name, kind), modules: [name.slice(0, name.indexOf("."))] };
}

/** A float, as Python writes it. */
export function float(value: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A call of a function; `kind` is what it returns. */
export function call(name: string, kind: Kind, ...args: readonly Expression[]): Expression {
  const own = name.includes(".") ? [member(name, kind)] : [];
  return composed(`${name}(${args.map(({ text }) => text).join(", ")})`, tightest, kind, ...own, ...args);
}

/** a.name(arguments) */
export function method(a: Expression, invocation: string, kind: Kind): Expression {
  return composed(`${within(a, tightest)}.${invocation}`, tightest, kind, a);
}

/** An argument by its name. */
export function keyword(name: string, value: Expression): Expression {
  return { ...value, text: `${name}=${value.text}` };
}

/** An operation on two expressions. */
export type Binary = (a: Expression, b: Expression) => Expression;

/** a symbol b, where the right side binds at least as tightly as `right`. */
export function infix(symbol: string, precedence: number, left: number, right: number): Binary {
  return (a, b) => composed(`${within(a, left)}${symbol}${within(b, right)}`, precedence, wider(a.kind, b.kind), a, b);
}

/** a / b */
export const quotient: Binary = infix(" / ", binding.product, binding.product, binding.sign);

/** a * b */
export const product: Binary = infix(" * ", binding.product, binding.product, binding.sign);

/** a < b, or b > a where that puts the number on the right. */
export function comparison(a: Expression, b: Expression): Expression {
  const [symbol, left, right] = isTurned(a, b) ? ([" > ", b, a] as const) : ([" < ", a, b] as const);
  const mask = composed(`${within(left, binding.sum)}${symbol}${within(right, binding.sum)}`, binding.comparison, "mask", left, right);
  return { ...mask, ...narrowIf(a, b) };
}

/** Whether it is an array for sure. */
export function isArray({ kind }: Expression): boolean {
  return kind === "reduced" || kind === "array";
}

/** What a mask is marked with unless one of what it compares has x's shape. */
export function narrowIf(...args: readonly Expression[]): Pick<Expression, "narrow"> {
  return args.some(({ kind }) => kind === "array") ? {} : { narrow: true };
}

/** The kind of what a mask chooses from, or is turned into. */
export function kindOfChoice(mask: Expression, ...args: readonly Expression[]): Kind {
  return mask.narrow === true && args.every(({ kind }) => kind !== "array") ? "reduced" : "array";
}

/** The kind of an operation on both. */
export function wider(a: Kind, b: Kind): Kind {
  const kinds: readonly Kind[] = ["number", "parameter", "reduced", "array"];
  return kinds[Math.max(kinds.indexOf(a), kinds.indexOf(b))] ?? "array";
}

const reserved: ReadonlySet<string> = new Set(
  "and as assert async await axis break class cls continue ctx def del dim elif else except finally float for from global grad if import in int is jax jnp keras kwargs lambda len list math max min nonlocal not np ops or pass raise range return self shape special super torch training try tuple while with yield apply bfloat16 build buffers call children cpu cuda double dtype eval forward from_config get_config half initial_ input input_shape inputs losses metrics modules name num_parameters output outputs parameters path quantize register seed seed_generator shared_axes stateful to train trainable type variables weights sparsemax_threshold entmax_threshold F".split(
    " ",
  ),
);

/** A name as Python spells it: snake_case, no keyword, and nothing that the code uses itself. */
export function identifier(name: string): string {
  const snake = snakeCase(name);
  return reserved.has(snake) ? `${snake}_` : snake;
}
