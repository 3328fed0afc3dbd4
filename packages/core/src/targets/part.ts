import { hasReduction } from "../activation/elementwise.ts";
import { differentiate } from "../calculus/differentiate.ts";
import { pullback } from "../calculus/pullback.ts";
import { substitute } from "../calculus/substitute.ts";
import { UnsupportedError } from "../errors.ts";
import { print } from "../notation/print.ts";
import { pascalCase, snakeCase } from "../notation/spelling.ts";
import { simplify } from "../simplify/simplify.ts";
import { sym, type Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import type { Subject } from "./target.ts";

/** One of the functions that a target writes for a subject. */
export interface Part {
  /** The words of its name: ["swish"], ["swish", "derivative", "beta"]. */
  readonly words: readonly string[];
  readonly about: string;
  readonly term: Term;
  /** The symbols that have a value an element, in the order of the arguments. */
  readonly elements: readonly string[];
}

/** A derivative, or along an axis a gradient: what dy, the gradient of the value, is turned into. */
export interface Slope extends Part {
  readonly symbol: string;
}

/** An output of a subject: its value, and the slopes in the inputs and the parameters. */
export interface Output {
  readonly value: Part;
  readonly slopes: readonly Slope[];
}

/** The outputs of a subject; where there are several they are numbered. */
export function outputs(subject: Subject): readonly Output[] {
  const { name, source, inputs, params } = subject;
  const slope = hasReduction(subject.outputs) ? gradient : derivative;
  return subject.outputs.map((term, i) => {
    const words = [subject.outputs.length > 1 ? `${name}${i + 1}` : name];
    const value = { words, about: sentences(formula(term), source), term, elements: inputs };
    return { value, slopes: [...inputs, ...Object.keys(params)].map((symbol) => slope(value, symbol)) };
  });
}

/** The functions of a language whose functions are of single elements. Throws UnsupportedError for a reduction along an axis. */
export function elementParts(subject: Subject, language: string): readonly Part[] {
  if (hasReduction(subject.outputs)) {
    const advice = "Write it in torch, jax, keras or latex, whose functions are of whole arrays.";
    throw new UnsupportedError(`${subject.name} is taken along an axis, and a ${language} function is of single elements`, advice);
  }
  return outputs(subject).flatMap(({ value, slopes }) => [value, ...slopes]);
}

/** The formula as people write it: without the rates of its symbols. */
function formula(term: Term): string {
  const plain = symbols(term)
    .filter(({ name }) => name !== "x")
    .map(({ name }) => [name, sym(name, "uniform")]);
  return print(substitute(term, Object.fromEntries(plain)));
}

/** swishDerivativeBeta */
export function camelName([first = "", ...rest]: readonly string[]): string {
  return `${first}${rest.map(pascalCase).join("")}`;
}

/** swish_derivative_beta */
export function snakeName(words: readonly string[]): string {
  return words.map(snakeCase).join("_");
}

/** The texts as sentences; an empty one says nothing. */
export function sentences(...texts: readonly string[]): string {
  return texts.flatMap((text) => (text === "" ? [] : [`${text}.`])).join(" ");
}

function derivative({ words, term, elements }: Part, symbol: string): Slope {
  return {
    words: [...words, "derivative", ...suffix(symbol)],
    about: `The derivative of ${words.join()} with respect to ${symbol}.`,
    term: simplify(differentiate(term, symbol)),
    elements,
    symbol,
  };
}

function gradient({ words, term, elements }: Part, symbol: string): Slope {
  const summed = elements.includes(symbol) ? "" : ", to be summed over all elements";
  return {
    words: [...words, "gradient", ...suffix(symbol)],
    about: `The gradient of ${symbol}, given dy, the gradient of ${words.join()}${summed}.`,
    term: simplify(pullback(term, sym("dy"), symbol)),
    elements: [...elements, "dy"],
    symbol,
  };
}

function suffix(symbol: string): readonly string[] {
  return symbol === "x" ? [] : [symbol];
}
