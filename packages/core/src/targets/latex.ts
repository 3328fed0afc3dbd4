import { atom, binding, type Code, isTurned, literal, made, tightest } from "../notation/code.ts";
import { type Language, list } from "../notation/listing.ts";
import type { Sym } from "../term/node.ts";
import type { Subject, Target } from "./target.ts";

/** LaTeX for display mode, in the notation of papers: the function's name with its parameters as a subscript, and its formula. */
export const latex: Target = { name: "latex", emit: equation };

function equation({ name, formula, params }: Subject): string {
  const { lines, result } = list(formula, mathematics);
  const parameters = Object.keys(params).map(letter);
  const left = `${word(name)}${parameters.length > 0 ? `_{${parameters.join(", ")}}` : ""}(x)`;
  if (lines.length === 0) return `${left} = ${result.text}`;
  const rows = [...lines.map(({ name, value }) => `${name.text} &= ${value.text}`), `${left} &= ${result.text}`];
  return `\\begin{aligned}\n  ${rows.join(" \\\\\n  ")}\n\\end{aligned}`;
}

/** A choice keeps its rows, so that the next one can stand below them. */
interface Formula extends Code {
  readonly rows?: readonly string[];
}

const mathematics: Language<Formula> = {
  brief: 60,
  name: (_value, index) => atom(`t_{${index}}`),
  num: number,
  sym: ({ name }: Sym) => atom(letter(name)),
  ops: {
    add: infix(" + ", binding.sum, binding.sum, binding.sum),
    sub: infix(" - ", binding.sum, binding.sum, binding.product),
    mul: infix(" \\cdot ", binding.product, binding.product, binding.product),
    div: (a = empty, b = empty) => made(`\\frac{${a.text}}{${b.text}}`, binding.product, a, b),
    neg: (a = empty) => made(`-${within(a, binding.sign)}`, binding.sum, a),
    pow: (a = empty, b = empty) => made(`${within(a, tightest)}^{${b.text}}`, binding.power, a, b),
    sqrt: (a = empty) => made(`\\sqrt{${a.text}}`, tightest, a),
    abs: (a = empty) => made(`\\left|${a.text}\\right|`, tightest, a),
    less: (a = empty, b = empty) => (isTurned(a, b) ? greater(b, a) : less(a, b)),
    where: cases,
    exp: (a = empty) => made(`e^{${a.text}}`, binding.power, a),
    expm1: (a = empty) => made(`e^{${a.text}} - 1`, binding.sum, a),
    log1p: (a = empty) => made(`\\ln${parenthesised(`1 + ${within(a, binding.product)}`, [a])}`, tightest, a),
    log: applied("\\ln"),
    min: applied("\\min"),
    max: applied("\\max"),
    sin: applied("\\sin"),
    cos: applied("\\cos"),
    tan: applied("\\tan"),
    atan: applied("\\arctan"),
    sinh: applied("\\sinh"),
    cosh: applied("\\cosh"),
    tanh: applied("\\tanh"),
    sigmoid: applied("\\sigma"),
    asinh: applied(word("arsinh")),
    sech: applied(word("sech")),
    softplus: applied(word("softplus")),
    sign: applied(word("sgn")),
    erf: applied(word("erf")),
    erfc: applied(word("erfc")),
  },
};

const empty = atom("");
const less = infix(" < ", binding.comparison, binding.sum, binding.sum);
const greater = infix(" > ", binding.comparison, binding.sum, binding.sum);

function cases(condition: Formula = empty, a: Formula = empty, b: Formula = empty): Formula {
  const rows = [`${a.text} & \\text{if } ${condition.text}`, ...(b.rows ?? [`${b.text} & \\text{otherwise}`])];
  return { ...made(`\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`, tightest, a, b), rows };
}

function infix(symbol: string, precedence: number, left: number, right: number): (a?: Formula, b?: Formula) => Formula {
  return (a = empty, b = empty) => made(`${within(a, left)}${symbol}${within(b, right)}`, precedence, a, b);
}

function applied(name: string): (...args: Formula[]) => Formula {
  return (...args) => made(`${name}${parenthesised(args.map(({ text }) => text).join(", "), args)}`, tightest, ...args);
}

function within(code: Formula, precedence: number): string {
  return code.precedence >= precedence ? code.text : parenthesised(code.text, [code]);
}

// Only what is tall enough needs parentheses that grow.
function parenthesised(text: string, parts: readonly Formula[]): string {
  return parts.some(({ height }) => height > 1) ? `\\left(${text}\\right)` : `(${text})`;
}

function number(value: number): Formula {
  const size = Math.abs(value);
  const [mantissa = "", exponent] = size === Math.PI ? ["\\pi"] : size === Infinity ? ["\\infty"] : String(size).split("e");
  const text = exponent === undefined ? mantissa : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
  const negative = value < 0 || Object.is(value, -0);
  return { ...literal(text, negative), ...(exponent === undefined ? {} : { precedence: binding.sum }) };
}

const greek: ReadonlySet<string> = new Set([
  "alpha",
  "beta",
  "gamma",
  "delta",
  "epsilon",
  "theta",
  "lambda",
  "mu",
  "sigma",
  "tau",
  "omega",
]);

function letter(name: string): string {
  return greek.has(name) ? `\\${name}` : name.length === 1 ? name : `\\mathit{${name}}`;
}

function word(name: string): string {
  return `\\operatorname{${name}}`;
}
