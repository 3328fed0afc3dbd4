import { type Activation, ParameterError } from "@gofz/core";
import type { LayerArgs } from "@tensorflow/tfjs-layers/dist/engine/topology.js";
import { OptionError } from "../errors.ts";
import type { Options } from "../options.ts";
import type { Setting } from "./setting.ts";

/**
 * How a layer is made: a number for each parameter that is not to have its default, and for one that is trained, as `beta`, also
 * betaInitializer, betaRegularizer and betaConstraint.
 */
export interface LayerOptions extends Omit<LayerArgs, "trainable">, Pick<Options, "axis" | "precision"> {
  /** The parameters that are weights, as ["beta"]: those that the source trains, where left out. false: the weights stay as they are. */
  readonly trainable?: boolean | readonly string[];
  /** The parameters that are weights, where `trainable` is true or false: how a layer is saved. */
  readonly trainableParameters?: readonly string[];
  /** The axes along which the values of a weight are one, counted from 1, as in tf.layers.prelu; all others have their own. */
  readonly sharedAxes?: readonly number[];
  /** What is drawn in training follows from this integer and how often the layer has drawn. */
  readonly seed?: number;
  readonly [initializer: `${string}Initializer`]: Setting<"Initializer">;
  readonly [regularizer: `${string}Regularizer`]: Setting<"Regularizer">;
  readonly [constraint: `${string}Constraint`]: Setting<"Constraint">;
  readonly [parameter: string]: unknown;
}

/** What a layer knows of itself when its options were read. */
export interface Configuration {
  /** The value of each parameter; of a weight, the one it starts with. */
  readonly params: Readonly<Record<string, number>>;
  /** The parameters that are weights. */
  readonly trained: readonly string[];
  readonly sharedAxes: readonly number[] | undefined;
  readonly axis: number;
  readonly seed: number | undefined;
  readonly precision: "fast" | "exact";
}

/** What TensorFlow.js's own base class takes, and what it adds when it loads a model. */
const inherited: readonly string[] = [
  "name",
  "inputShape",
  "batchInputShape",
  "batchSize",
  "dtype",
  "inputDType",
  "weights",
  "customObjects",
] satisfies readonly (keyof LayerArgs | "customObjects")[];

const own = ["trainable", "trainableParameters", "sharedAxes", "axis", "seed", "precision"];

const settings = ["Initializer", "Regularizer", "Constraint"];

/** Reads a layer's options. Throws OptionError, and ParameterError for a parameter that the activation does not have and a value that is no number. */
export function configuration(activation: Activation, options: LayerOptions): Configuration {
  const { name, params: defaults, trainable } = activation;
  const given = renamed(options, Object.keys(defaults));
  for (const option of Object.keys(given)) checkKnown(activation, option);
  const params = Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given[key] ?? value]));
  const numbers = Object.entries(params).map(([key, value]) => [key, finite(name, key, value)] as const);
  const { sharedAxes, axis, seed, precision } = options;
  return {
    params: Object.fromEntries(numbers),
    trained: weightsAmong(activation, Array.isArray(options.trainable) ? options.trainable : (options.trainableParameters ?? trainable)),
    sharedAxes: sharedAxes?.map((shared) => checkShared(shared)),
    axis: axis ?? -1,
    seed: seed ?? undefined,
    precision: precision ?? "fast",
  };
}

/** The options under the names that parameters have here: TensorFlow.js turns aBC into a_bc when it saves, and that into aBc when it loads. */
export function renamed(options: LayerOptions, parameters: readonly string[]): Readonly<Record<string, unknown>> {
  const names = parameters.flatMap((parameter) => [parameter, ...settings.map((kind) => `${parameter}${kind}`)]);
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [matching(key, names), value]));
}

function matching(key: string, names: readonly string[]): string {
  if (names.includes(key)) return key;
  return names.find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
}

function weightsAmong({ name, params }: Activation, listed: readonly string[]): readonly string[] {
  const known = Object.keys(params);
  return listed.map((each) => {
    const parameter = matching(each, known);
    if (!known.includes(parameter)) throw unknownParameter(name, each, known);
    return parameter;
  });
}

function checkKnown({ name, params }: Activation, option: string): void {
  const known = Object.keys(params);
  if (known.includes(option) || own.includes(option) || inherited.includes(option)) return;
  if (known.some((parameter) => settings.some((kind) => option === `${parameter}${kind}`))) return;
  throw unknownParameter(name, option, [...known, ...own]);
}

function unknownParameter(name: string, option: string, known: readonly string[]): ParameterError {
  return new ParameterError(name, option, `is unknown. A layer of ${name} has ${known.join(", ") || "no parameters"}.`);
}

function finite(activation: string, parameter: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ParameterError(activation, parameter, `must be a finite number, not ${String(value)}.`);
}

function checkShared(axis: number): number {
  if (Number.isInteger(axis) && axis >= 1) return axis;
  throw new OptionError(
    "sharedAxes",
    `a list with ${axis}`,
    "Count the axes from 1; 0 is the batch, along which a weight is always shared.",
  );
}
