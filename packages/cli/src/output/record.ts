import { type Activation, families, isElementwise, type Parameters, parameters, print, profile } from "@gofz/core";
import { propertiesOf } from "../properties/properties.ts";
import { formulas } from "./formulas.ts";

/** All that is known about a function, as plain data for JSON; no profile for what is not elementwise. */
export function record(activation: Activation, params: Parameters): Readonly<Record<string, unknown>> {
  const { name, kind, inputs, aliases, trainable, perChannel, draws, source, summary, formula } = activation;
  const known = isElementwise(activation) ? profile(activation, params) : undefined;
  return {
    ...{ name, kind, family: familyOf(activation), formula: print(formula), equations: Object.fromEntries(formulas(activation)) },
    ...{ inputs, params: parameters(activation, params), trainable, perChannel, draws, aliases, source, summary },
    ...(known === undefined ? {} : { properties: propertiesOf(known, activation), profile: known }),
  };
}

/** The name of the family that an activation belongs to; undefined for one that is not of the catalogue. */
export function familyOf(activation: Activation): string | undefined {
  return Object.keys(families).find((name) => families[name]?.activations.includes(activation));
}
