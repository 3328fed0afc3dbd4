import { prelude, type Shading, singleProgram, statements } from "@gofz/core/targets";
import { arrays, numbers, termOf, type Variant } from "../variant.ts";

/**
 * What a variant's kernel does to an element, as source: the function `element` of the arguments `argumentsOf(variant)`, and all that it
 * calls. Symbols go by their place, so that no name of a parameter can meet a word of the language or of TensorFlow.js.
 */
export function elementSource(variant: Variant, shading: Shading): string {
  const { dialect, define } = shading;
  const program = singleProgram([termOf(variant)], variant.activation.params);
  const names = new Map([...arrays(variant), ...numbers(variant)].map((symbol, i) => [symbol, argumentsOf(variant)[i] ?? symbol]));
  const input = (symbol: string) => dialect.spelling.input(names.get(symbol) ?? symbol);
  const { lines, results } = statements(program, { ...dialect, spelling: { ...dialect.spelling, input } }, "t");
  const body = [...lines, ...results.map((result) => dialect.declare("value", result, "number")), `return ${guarded(variant, shading)};`];
  const blocks = [...prelude([program], shading, true), define("element", argumentsOf(variant), body)];
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

/** The arguments of `element`: x, dy if the variant is weighted, p0, p1, ... for parameters that are tensors, then n0, n1, ... for numbers. */
export function argumentsOf(variant: Variant): readonly string[] {
  const tensors = variant.tensors.map((_name, i) => `p${i}`);
  return ["x", ...(variant.weighted ? ["dy"] : []), ...tensors, ...numberNames(variant)];
}

/** The tensors as TensorFlow.js names its functions by them, in capitals: getXAtOutCoords, getDYByOutputIndex, getP0AtOutCoords. */
export function variableNames(variant: Variant): readonly string[] {
  return argumentsOf(variant)
    .slice(0, arrays(variant).length)
    .map((name) => name.toUpperCase());
}

/** The names of the arguments that are numbers: n0, n1, ... */
export function numberNames(variant: Variant): readonly string[] {
  return numbers(variant).map((_name, i) => `n${i}`);
}

/** NaN where an element of x or of a parameter is, by its bits: a compiler may take it that there is none. A product keeps that of dy. */
function guarded(variant: Variant, { choose, dialect }: Shading): string {
  const elements = argumentsOf(variant).filter((name) => name === "x" || name.startsWith("p"));
  const atom = dialect.spelling.input;
  const value = elements.reduceRight((rest, name) => choose(atom(`isNaN(${name})`), atom(name), rest), atom("value"));
  return variant.weighted ? `dy * (${value.text})` : value.text;
}
