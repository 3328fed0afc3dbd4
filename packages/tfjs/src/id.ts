import type * as core from "@gofz/core";
import { type Activation, camelCase, type Parameters, parameters, pascalCase, snakeCase } from "@gofz/core";
import type { ActivationIdentifier } from "@tensorflow/tfjs-layers/dist/keras_format/activation_config.js";

/** The names of the catalogue: what @gofz/core exports that is an activation. */
export type CatalogName = { [Name in keyof typeof core]: (typeof core)[Name] extends Activation ? Name : never }[keyof typeof core];

/**
 * The id of an activation in TensorFlow.js, as in tf.layers.dense({ activation }); never one of TensorFlow.js's own. Its type is the one
 * that layers ask for, which lists TensorFlow.js's own ids and can't be widened from outside. A name of the catalogue will do, and the
 * compiler knows them all. With values of parameters it is another id, which TensorFlow.js finds after register(tf, catalog, { repair: true }).
 * Throws core's ParameterError.
 */
export function activationId(activation: Activation, values: Parameters): ActivationIdentifier;
export function activationId(activation: Activation | CatalogName): ActivationIdentifier;
export function activationId(activation: Activation | CatalogName, values?: Parameters): ActivationIdentifier {
  const id = survivor(`gofz${pascalCase(typeof activation === "string" ? activation : activation.name)}`);
  if (values === undefined || typeof activation === "string") return id;
  return survivor(`${id}With${Object.values(parameters(activation, values)).map(hexadecimal).join("")}`);
}

/** The id of the activation, and the values of all its parameters in their order, of an id that has them. */
export function readId(id: string): { readonly base: string; readonly values: readonly number[] } | undefined {
  const { base, digits } = /^(?<base>gofz.+)with(?<digits>([0-9a-f]{8})+)$/i.exec(id)?.groups ?? {};
  if (base === undefined || digits === undefined) return undefined;
  return { base, values: (digits.match(/.{8}/g) ?? []).map(single) };
}

/** What is left of an id once TensorFlow.js has saved and loaded it: gofzPe2Id becomes gofz_pe2id, and that gofzPe2id. */
function survivor(id: string): ActivationIdentifier {
  return camelCase(snakeCase(id)) as ActivationIdentifier;
}

/** The bits of a float32 as eight digits, and back. */
function hexadecimal(value: number): string {
  return new Uint32Array(Float32Array.of(value).buffer)[0]?.toString(16).padStart(8, "0") ?? "";
}

function single(digits: string): number {
  return new Float32Array(Uint32Array.of(Number.parseInt(digits, 16)).buffer)[0] ?? Number.NaN;
}
