import type { Distribution } from "../activation/activation.ts";
import { atom, binding, type Code, isTurned, literal, made, tightest } from "../notation/code.ts";
import { type Language, list } from "../notation/listing.ts";
import type { Sym } from "../term/node.ts";
import { camelName } from "./part.ts";
import type { Subject, Target } from "./target.ts";

/** LaTeX for display mode, in the notation of papers: the function's name with its parameters as a subscript, and its formula. */
export const latex: Target = {
  name: "latex",
  extension: "tex",
  description: "LaTeX: the formula in the notation of papers, for display mode",
  functionName: (words) => word(camelName(words)),
  emit: equation,
};

function equation({ name, inputs, outputs, params, draws }: Subject): string {
  const subscript = Object.keys(params).map(letter);
  const rows = outputs.flatMap((output, i) => {
    const indices = [...(outputs.length > 1 ? [String(i + 1)] : []), ...subscript];
    const left = `${word(name)}${indices.length > 0 ? `_{${indices.join(", ")}}` : ""}(${inputs.map(letter).join(", ")})`;
    const { lines, result } = list(output, { ...mathematics, name: (_value, index) => atom(`${helpers[i] ?? "t"}_{${index}}`) });
    return [...lines.map((line) => [line.name.text, line.value.text] as const), [left, result.text] as const];
  });
  const drawn = Object.entries(draws).map(([symbol, distribution]) => `${letter(symbol)} \\sim ${distributions[distribution]}`);
  const last = drawn.length > 0 ? `, \\quad ${drawn.join(", ")}` : "";
  if (rows.length === 1) return `${rows.map(([left, right]) => `${left} = ${right}`).join()}${last}`;
  return `\\begin{aligned}\n  ${rows.map(([left, right]) => `${left} &= ${right}`).join(" \\\\\n  ")}${last}\n\\end{aligned}`;
}

/** The letters of shared values, for each output another. */
const helpers = "tuvw";

const distributions: Readonly<Record<Distribution, string>> = {
  uniform: "\\mathcal{U}(0, 1)",
  normal: "\\mathcal{N}(0, 1)",
  gumbel: "\\operatorname{Gumbel}(0, 1)",
};

/** A choice keeps its rows, so that the next one can stand below them. */
interface Formula extends Code {
  readonly rows?: readonly string[];
}

const mathematics: Omit<Language<Formula>, "name"> = {
  brief: 60,
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
    reduceSum: (a = empty) => made(`\\sum_j ${entry(a)}`, binding.sum, a),
    reduceMax: (a = empty) => made(`\\max_j ${entry(a)}`, binding.sum, a),
    reduceMean: applied(word("mean")),
    reduceLogSumExp: applied(word("logsumexp")),
    sparsemaxThreshold: applied("\\tau"),
    entmaxThreshold: applied("\\tau_{1.5}"),
  },
};

const empty = atom("");
const less = infix(" < ", binding.comparison, binding.sum, binding.sum);
const greater = infix(" > ", binding.comparison, binding.sum, binding.sum);

/** The jth of a vector that is written as if it were one number. */
function entry(a: Formula): string {
  return a.precedence < tightest ? `${within(a, tightest)}_j` : `{${a.text}}_j`;
}

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
