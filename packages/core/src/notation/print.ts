import { intrinsics, reductions } from "../ops/index.ts";
import type { Sym, Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import { applied, atom, binding, type Code, infix, isTurned, literal, made, tightest, within } from "./code.ts";
import { freePrefix, type Language, list } from "./listing.ts";
import { constants, isPlain, usualRate } from "./vocabulary.ts";

/**
 * The formula of a term, with as few parentheses as can be; what it uses more than once and is not short gets a name by `let`.
 * parse(print(term)) is the same term, as long as the text is short enough for parse.
 */
export function print(term: Term): string {
  const prefix = freePrefix(symbols(term).map(({ name }) => name));
  const { lines, result } = list(term, { ...formulas, name: (_value, index) => atom(`${prefix}${index}`) });
  return [...lines.map(({ name, value }) => `let ${name.text} = ${value.text};`), result.text].join("\n");
}

const formulas: Omit<Language<Code>, "name"> = {
  brief: 8,
  num: number,
  sym: symbol,
  ops: {
    ...Object.fromEntries(Object.keys({ ...intrinsics, ...reductions }).map((name) => [name, applied(name)])),
    add: infix(" + ", binding.sum),
    sub: infix(" - ", binding.sum),
    mul: infix("*", binding.product),
    div: infix("/", binding.product),
    neg: negation,
    pow: infix("^", binding.power, tightest, binding.sign),
    less: (a = atom(""), b = atom("")) => (isTurned(a, b) ? greater(b, a) : less(a, b)),
    sqrt: applied("sqrt"),
    abs: applied("abs"),
    min: applied("min"),
    max: applied("max"),
    where: applied("where"),
    exp: applied("exp"),
    log: applied("log"),
    sin: applied("sin"),
    cos: applied("cos"),
    atan: applied("atan"),
    erfc: applied("erfc"),
  },
};

const less = infix(" < ", binding.comparison, binding.sum, binding.sum);
const greater = infix(" > ", binding.comparison, binding.sum, binding.sum);

function number(value: number): Code {
  const size = Math.abs(value);
  const text = [...constants].find(([, constant]) => constant === size)?.[0] ?? String(size);
  return literal(text, value < 0 || Object.is(value, -0));
}

function symbol({ name, rate }: Sym): Code {
  const text = isPlain(name) ? name : JSON.stringify(name);
  return atom(rate === usualRate(name) ? text : `${text}:${rate}`);
}

function negation(a: Code = atom("")): Code {
  // -2 would be a number.
  const inner = a.literal === true ? `(${a.text})` : within(a, binding.sign);
  return made(`-${inner}`, binding.sign, a);
}
