import { type Activation, isElementwise } from "@gofz/core";
import type { serialization, Tensor } from "@tensorflow/tfjs-core";
import { activate, type Parameters } from "./activate.ts";
import { claim } from "./registry.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { activationId } from "./variant.ts";

/** activation(x) as an operation of TensorFlow.js. */
export type Operation = (x: Tensor, parameters?: Parameters) => Tensor;

/** What register returns. */
export interface Gofz<Name extends string = string> {
  /** One differentiable operation for each activation, under its name. */
  readonly ops: Readonly<Record<Name, Operation>>;
  /** The names of those that were skipped, and have no operation: they are not elementwise. */
  readonly skipped: readonly string[];
}

/**
 * Makes activations known to TensorFlow.js: as operations, and under activationId(activation) as the `activation` of its layers.
 * Takes a record, such as the catalogue, or a list. Registering the same again does nothing; nothing of TensorFlow.js is overridden.
 * What is not elementwise, such as softmax or glu, is skipped. Throws NameTakenError if another formula has the name.
 */
export function register<Name extends string>(tf: TensorFlow, activations: Readonly<Record<Name, Activation>>): Gofz<Name>;
export function register(tf: TensorFlow, activations: readonly Activation[]): Gofz;
export function register(tf: TensorFlow, activations: Readonly<Record<string, Activation>> | readonly Activation[]): Gofz {
  const all: readonly Activation[] = Object.values(activations);
  const operations = all.filter(isElementwise).map((activation): [string, Operation] => {
    const operation: Operation = (x, parameters) => activate(tf, activation, x, parameters);
    if (claim(tf, activation)) registerId(tf, activationId(activation), operation);
    return [activation.name, operation];
  });
  const skipped = all.filter((activation) => !isElementwise(activation)).map(({ name }) => name);
  return { ops: Object.fromEntries(operations), skipped };
}

/** A class under which the layers of TensorFlow.js look an activation up, and under whose name they save it. */
function registerId(tf: TensorFlow, id: string, operation: Operation): void {
  class GofzActivation extends tf.serialization.Serializable {
    static readonly className = id;

    apply(x: Tensor): Tensor {
      return operation(x);
    }

    getConfig(): serialization.ConfigDict {
      return {};
    }
  }
  tf.serialization.registerClass(GofzActivation);
}
