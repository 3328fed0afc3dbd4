import { type Activation, decode, differentiate, encode, inference, print, requireElementwise, type Term } from "@gofz/core";
import { GraphBuilder } from "../builder.ts";
import { ModelFormatError } from "../errors.ts";
import type { LocalFunction, Metadata, Value } from "../model.ts";
import { requireDoubles } from "./options.ts";
import { plans, slopePlans } from "./plans.ts";
import type { Precision } from "./precision.ts";
import { writeTerm } from "./term.ts";

/** The domain of the functions that gofz writes. */
export const domain = "gofz";

/** Where metadata hold an encoded term. */
export const termKey = "gofz.term";

/** Where metadata of a gradient's function hold the encoded slope. */
const slopeKey = "gofz.slope";

/** Where metadata hold how a term is computed: "fast" or "exact". */
const precisionKey = "gofz.precision";

/** Where metadata say "false" if a function computes without doubles. */
const float64Key = "gofz.float64";

/** What metadata say of how a term is computed. */
export function manner({ precision, float64 }: Pick<Description, "precision" | "float64">): Metadata {
  return { [precisionKey]: precision, ...(!float64 && { [float64Key]: "false" }) };
}

/**
 * A documented model-local function for an activation: x and the parameters are its inputs, the encoded term is its metadata. A stochastic
 * activation is written as in evaluation. Without `float64` nothing in it is computed in double. Throws core's KindError for what is not
 * elementwise, and OptionError for an exact one without doubles.
 */
export function activationFunction(activation: Activation, precision: Precision = "fast", float64 = true): LocalFunction {
  requireDoubles(precision, float64);
  const { name, params, summary, source } = activation;
  requireElementwise(activation, "an ONNX activation function");
  const formula = inference(activation);
  return termFunction(formula, {
    name: functionName(activation),
    params: Object.keys(params),
    typical: params,
    plans,
    precision,
    float64,
    doc: [summary, `${name}(x) = ${print(formula)}`, source].filter((line) => line !== "").join("\n"),
    metadata: { [termKey]: JSON.stringify(encode(formula)) },
  });
}

/** The function dy * d f / d symbol of an activation's function, from the derivative of its term. Throws ModelFormatError where its metadata hold no term. */
export function gradientFunction(local: LocalFunction, symbol: string, precision: Precision = "fast"): LocalFunction {
  const slope = differentiate(termOf(local), symbol);
  return termFunction(slope, {
    name: `${local.name}Grad${symbol === "x" ? "" : capitalized(symbol)}`,
    params: local.inputs.slice(1),
    typical: {},
    plans: slopePlans,
    precision,
    float64: local.metadata[float64Key] !== "false",
    doc: `dy times the derivative of ${local.name} with respect to ${symbol}: ${print(slope)}`,
    metadata: { [slopeKey]: JSON.stringify(encode(slope)) },
    times: "dy",
  });
}

/** Whether a function's metadata hold the term that it computes. */
export function hasTerm(local: LocalFunction): boolean {
  return local.domain === domain && Object.hasOwn(local.metadata, termKey);
}

/** Whether a function multiplies a gradient by a slope, as training does. */
export function isSlope(local: LocalFunction): boolean {
  return local.domain === domain && Object.hasOwn(local.metadata, slopeKey);
}

/** The term that an activation's function computes. Throws ModelFormatError where its metadata hold none, and core's DecodeError. */
export function termOf({ name, metadata }: LocalFunction): Term {
  return termIn(metadata, `the function ${name}`);
}

/** Where metadata hold the first term, the second, ... */
export function termKeyAt(place: number): string {
  return place === 0 ? termKey : `${termKey}.${place + 1}`;
}

/** Where these metadata hold terms: in `termKey` and, where there are several, behind it. */
export function termKeys(metadata: Metadata): readonly string[] {
  const keys = [termKey];
  while (Object.hasOwn(metadata, termKeyAt(keys.length))) keys.push(termKeyAt(keys.length));
  return keys;
}

/** The term that metadata hold; `owner` is whose they are. Throws ModelFormatError where there is none, and core's DecodeError. */
export function termIn(metadata: Metadata, owner: string, key: string = termKey): Term {
  const text = Object.hasOwn(metadata, key) ? metadata[key] : undefined;
  if (text === undefined) throw new ModelFormatError(`${owner} has no metadata ${key}`);
  try {
    return decode(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ModelFormatError(`${owner} has metadata ${key} that are not JSON`);
    throw error;
  }
}

/** What a term's function is called, takes and says. */
export interface Description {
  readonly name: string;
  /** The inputs after x. */
  readonly params: readonly string[];
  /** Values that they usually have, as far as they are known. */
  readonly typical: Readonly<Record<string, number>>;
  /** What trying has found for them: `Setting.plans`. */
  readonly plans: string;
  readonly precision: Precision;
  readonly float64: boolean;
  readonly doc: string;
  readonly metadata: Metadata;
  /** A further input that the result is multiplied by: a slope, which is NaN where the function is, so the program need not be. */
  readonly times?: string;
}

/** The local function of a term. */
export function termFunction(term: Term, description: Description): LocalFunction {
  const { name, params, typical, plans, precision, float64, doc, metadata, times } = description;
  const graph = new GraphBuilder();
  const x = graph.input("x", { type: "float32" });
  const values = Object.fromEntries(params.map((name) => [name, graph.input(name, { type: "float32" })]));
  const factor = times === undefined ? undefined : graph.input(times, { type: "float32" });
  const value = writeTerm(graph, term, { ...values, x }, { precision, typical, plans, float64, guarded: factor === undefined });
  const output = factor === undefined ? value : graph.node("Mul", [value, factor], { type: "float32" });
  return functionOf(graph, times === undefined ? { y: output } : { dx: output }, {
    name,
    doc,
    metadata: { ...metadata, ...manner(description) },
  });
}

/** The finished graph as a local function of the gofz domain. */
export function functionOf(
  builder: GraphBuilder,
  outputs: Readonly<Record<string, Value>>,
  facts: Pick<LocalFunction, "name" | "doc" | "metadata">,
): LocalFunction {
  const graph = builder.build(facts.name, outputs);
  return Object.freeze({
    ...facts,
    domain,
    inputs: Object.freeze(graph.inputs.map((input) => input.name)),
    outputs: Object.freeze(graph.outputs.map((output) => output.name)),
    attributes: Object.freeze([]),
    nodes: graph.nodes,
    opsets: Object.freeze({ "": builder.opset }),
  });
}

/** What an activation's function is called in a graph. */
export function functionName({ name }: Pick<Activation, "name">): string {
  return capitalized(name);
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
