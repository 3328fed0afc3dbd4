import type * as core from "@gofz/core";
import { type Activation, camelCase, pascalCase, snakeCase } from "@gofz/core";
import type { ActivationIdentifier } from "@tensorflow/tfjs-layers/dist/keras_format/activation_config.js";

/** The names of the catalogue: what @gofz/core exports that is an activation. */
export type CatalogName = { [Name in keyof typeof core]: (typeof core)[Name] extends Activation ? Name : never }[keyof typeof core];

/**
 * The id of an activation in TensorFlow.js, as in tf.layers.dense({ activation }); never one of TensorFlow.js's own. Its type is the one
 * that layers ask for, which lists TensorFlow.js's own ids and can't be widened from outside. A name of the catalogue will do, and the
 * compiler knows them all.
 */
export function activationId(activation: Activation | CatalogName): ActivationIdentifier {
  const name = typeof activation === "string" ? activation : activation.name;
  // gofzPe2Id would be saved as gofz_pe2id, and loaded as gofzPe2id.
  return camelCase(snakeCase(`gofz${pascalCase(name)}`)) as ActivationIdentifier;
}
