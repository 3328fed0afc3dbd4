// Activations as layers, which the tests make in Node and in the browser.
import { find } from "@gofz/core";
import type { ActivationLayer, Gofz, LayerOptions } from "@gofz/tfjs";

/** A layer of a function of the catalogue. All parameters of the function are weights of the layer. */
export interface LayerCase {
  readonly title: string;
  readonly name: string;
  readonly options: LayerOptions & { readonly trainable: readonly string[]; readonly sharedAxes: readonly number[] };
}

/** Of each kind, and of each pattern of parameters. */
const chosen = {
  elementwise: ["mish", "swish", "prelu", "pelu", "pau", "snake"],
  gated: ["glu", "swigluOai", "crelu", "oplu", "pairedRelu"],
  axis: ["softmax", "dice", "tunedSoftmax", "aoaf"],
  stochastic: ["rrelu", "eelu", "rtPrelu", "gumbelSoftmax"],
};

export const names: readonly string[] = Object.values(chosen).flat();

/** The input of one example: channels that any gated function can split. */
export const shape: [number, number] = [3, 6];

/** Each function with a weight for each channel, and with one for all. */
export const cases: readonly LayerCase[] = names.flatMap((name) => {
  const { kind, params } = find(name);
  const trainable = Object.keys(params);
  const options = { inputShape: shape, trainable, ...(kind === "stochastic" ? { seed: 5 } : {}) };
  if (trainable.length === 0) return [{ title: name, name, options: { ...options, sharedAxes: [1] } }];
  return [
    { title: `${name}, weights of channels`, name, options: { ...options, sharedAxes: [1] } },
    { title: `${name}, weights for all`, name, options: { ...options, sharedAxes: [1, 2] } },
  ];
});

/** A layer of a function of the catalogue. */
export function make(layers: Gofz["layers"], name: string, options?: LayerOptions): ActivationLayer {
  const maker = layers[name];
  if (maker === undefined) throw new Error(name);
  return maker(options);
}
