import type { Activation } from "@gofz/core";
import type { Rank, Tensor } from "@tensorflow/tfjs-core";
import { activate, type Parameters } from "./activate.ts";
import type { CatalogName } from "./id.ts";
import type { Options } from "./options.ts";
import { claim } from "./registry.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** activation(x) as a method of x. */
export type ChainedOperation = (parameters?: Parameters, options?: Options) => Tensor;

/** What TensorFlow.js has as methods itself, where they are loaded: with @tensorflow/tfjs they always are. */
type Taken =
  | ("abs" | "cos" | "elu" | "erf" | "exp" | "leakyRelu" | "logSigmoid" | "logSoftmax" | "prelu" | "relu")
  | ("relu6" | "selu" | "sigmoid" | "sign" | "sin" | "softmax" | "softplus" | "square" | "step" | "tanh");

/** A method of tensors for each function of the catalogue that TensorFlow.js does not have. */
export type ChainedOperations = { readonly [Name in Exclude<CatalogName, Taken>]: ChainedOperation };

declare module "@tensorflow/tfjs-core/dist/tensor.js" {
  interface Tensor<R extends Rank = Rank> extends ChainedOperations {}
}

/**
 * Makes activations methods of tensors: x.tanhExp(). What TensorFlow.js has itself, as x.relu(), stays as it is, and its name is returned.
 * Throws NameTakenError if another formula has the name.
 */
export function chain(
  tf: TensorFlow,
  activations: Readonly<Record<string, Activation>> | readonly Activation[],
): { readonly skipped: readonly string[] } {
  const methods: object = tf.Tensor.prototype;
  const all: readonly Activation[] = Object.values(activations);
  const skipped = all.filter((activation) => {
    claim(tf, activation);
    if (activation.name in methods && !isOurs(Reflect.get(methods, activation.name))) return true;
    Object.defineProperty(methods, activation.name, { value: method(tf, activation), configurable: true, writable: true });
    return false;
  });
  return { skipped: skipped.map(({ name }) => name) };
}

function method(tf: TensorFlow, activation: Activation): ChainedOperation {
  function operation(this: Tensor, parameters?: Parameters, options?: Options): Tensor {
    return activate(tf, activation, this, parameters, options);
  }
  return Object.assign(operation, { activation });
}

function isOurs(method: object): boolean {
  return "activation" in method;
}
