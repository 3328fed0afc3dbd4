import { type Activation, differentiate, inference, simplify, type Term } from "@gofz/core";
import type { ActivationIdentifier } from "@tensorflow/tfjs-layers/dist/keras_format/activation_config.js";

/** One kernel of an activation: the function or one of its partial derivatives, with or without a factor dy. */
export interface Variant {
  readonly activation: Activation;
  /** The symbols by which the function is differentiated, sorted; none for the function itself. */
  readonly by: readonly string[];
  /** Whether every value is multiplied by the element of a tensor dy. */
  readonly weighted: boolean;
  /** The parameters that are tensors of x's shape; the others are numbers. */
  readonly tensors: readonly string[];
}

/**
 * The id of an activation in TensorFlow.js, as in tf.layers.dense({ activation }); never one of TensorFlow.js's own. Its type is the one
 * that layers ask for, which lists TensorFlow.js's own ids and can't be widened from outside.
 */
export function activationId({ name }: Activation): ActivationIdentifier {
  return `gofz${name.slice(0, 1).toUpperCase()}${name.slice(1)}` as ActivationIdentifier;
}

/** The name of the kernel, as tf.profile shows it: GofzMish, GofzMishGrad, GofzSwishGrad[x,x] with beta tensor. */
export function kernelName({ activation, by, weighted, tensors }: Variant): string {
  const id = activationId(activation);
  const grad = by.length === 0 ? "" : by.join() === "x" ? "Grad" : `Grad[${by.join()}]`;
  return `G${id.slice(1)}${grad}${weighted && by.length === 0 ? "Scaled" : ""}${tensors.map((name) => `(${name})`).join("")}`;
}

/** The term that the kernel computes, in x and the activation's parameters. */
export function termOf({ activation, by }: Variant): Term {
  return by.reduce((term, symbol) => simplify(differentiate(term, symbol)), simplify(inference(activation)));
}

/** The tensors that the kernel takes, all of x's shape, in the order in which a shader takes them. */
export function arrays({ weighted, tensors }: Variant): readonly string[] {
  return ["x", ...(weighted ? ["dy"] : []), ...tensors];
}

/** The parameters that are numbers. */
export function numbers({ activation, tensors }: Variant): readonly string[] {
  return Object.keys(activation.params).filter((name) => !tensors.includes(name));
}

/** The weighted kernel of the next derivative. */
export function derived(variant: Variant, symbol: string): Variant {
  return { ...variant, by: [...variant.by, symbol].sort(), weighted: true };
}
