import { substitute } from "../calculus/substitute.ts";
import { ParameterError } from "../errors.ts";
import type { Term } from "../term/node.ts";
import type { Activation, Distribution } from "./activation.ts";

/** Values for an activation's parameters; a parameter that is left out has its default. */
export type Parameters = Readonly<Record<string, number>>;

/**
 * The activation's term in its inputs, its parameters replaced by numbers: by their float32 values, on every backend. What training draws
 * is replaced by its mean, which is how a stochastic activation is evaluated. Throws ParameterError for a name that it does not have and a value that is not a finite float32.
 */
export function term(activation: Activation, params: Parameters = {}): Term {
  return substitute(inference(activation), parameters(activation, params));
}

/** The formula as it is evaluated, in the inputs and the parameters: what training draws is replaced by its mean. */
export function inference(activation: Activation): Term {
  return substitute(activation.formula, means(activation));
}

/** What each drawn symbol is in evaluation: the mean of its distribution. */
export function means({ draws }: Activation): Parameters {
  return Object.fromEntries(Object.entries(draws).map(([name, distribution]) => [name, mean[distribution]]));
}

/** Of Gumbel's: the Euler-Mascheroni constant. */
const mean: Readonly<Record<Distribution, number>> = { uniform: 0.5, normal: 0, gumbel: 0.5772156649015329 };

/** All parameters of an activation by name, as float32 values. Throws ParameterError. */
export function parameters({ name, params: defaults }: Activation, params: Parameters = {}): Parameters {
  for (const parameter of Object.keys(params)) {
    if (!Object.hasOwn(defaults, parameter))
      throw new ParameterError(name, parameter, `does not exist. ${inventory(Object.keys(defaults))}`);
  }
  return Object.fromEntries(
    Object.entries({ ...defaults, ...params }).map(([parameter, value]) => [parameter, float32(name, parameter, value)]),
  );
}

/** A parameter's float32 value. Throws ParameterError if there is none. */
export function float32(activation: string, parameter: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(Math.fround(value))) {
    throw new ParameterError(activation, parameter, `is ${String(value)}. Pass a number that is finite as float32.`);
  }
  return Math.fround(value);
}

function inventory(names: readonly string[]): string {
  return names.length === 0 ? "It has none." : `It has ${names.join(", ")}.`;
}
