import { emit, hasReduction, pascalCase, UnsupportedError } from "@gofz/core";
import { keras } from "@gofz/core/targets";
import type { serialization } from "@tensorflow/tfjs-core";
import type { ActivationLayer } from "./layers/layer.ts";

/**
 * Python for Keras 3 of a layer as it is configured: the function, a Layer, and `layer`, which is one of those. Throws core's UnsupportedError
 * for what that Layer does not have: another initializer than a constant, a regularizer, a constraint, channels that are not the last axis.
 */
export function kerasSource(layer: ActivationLayer): string {
  const { activation, configuration } = layer;
  const { params, trained, sharedAxes } = configuration;
  requirePlain(layer);
  // Keras's Layer shares axes of a parameter that has a value for each channel.
  const perChannel = sharedAxes === undefined ? activation.perChannel : [...activation.perChannel, ...trained];
  const source = emit({ ...activation, params, trainable: trained, perChannel }, keras).trimEnd();
  return `${source}\n\n\nlayer = ${pascalCase(activation.name)}(${construction(layer)})\n`;
}

function construction({ activation, configuration, name }: ActivationLayer): string {
  const { axis, seed, sharedAxes, trained } = configuration;
  const hasAxis = activation.kind === "gated" || hasReduction(activation.outputs);
  return [
    ...(trained.length > 0 && sharedAxes !== undefined ? [`shared_axes=[${sharedAxes.join(", ")}]`] : []),
    ...(hasAxis && axis !== -1 ? [`axis=${axis}`] : []),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
    `name="${name}"`,
  ].join(", ");
}

function requirePlain(layer: ActivationLayer): void {
  const { activation, configuration, name } = layer;
  const { trained, sharedAxes, axis, params } = configuration;
  const config = layer.getConfig();
  for (const parameter of trained) {
    for (const setting of [`${parameter}Regularizer`, `${parameter}Constraint`])
      if (config[setting] !== undefined) throw refused(name, setting);
    if (!isConstant(config[`${parameter}Initializer`], params[parameter])) throw refused(name, `${parameter}Initializer`);
    if (activation.perChannel.includes(parameter) && sharedAxes === undefined && axis !== -1) throw refused(name, `axis ${axis}`);
  }
}

function isConstant(initializer: serialization.ConfigDictValue | undefined, value: number | undefined): boolean {
  return JSON.stringify(initializer) === JSON.stringify({ className: "Constant", config: { value } });
}

function refused(name: string, setting: string): UnsupportedError {
  return new UnsupportedError(`${name} has ${setting}, which its Keras twin does not`, "Leave it out here, and add it in Python.");
}
