import type { Activation } from "@gofz/core";
import type { serialization, Tensor } from "@tensorflow/tfjs-core";
import { activate, type Parameters } from "./activate.ts";
import { requireOneCopy } from "./copies.ts";
import { activationId } from "./id.ts";
import { type LayerMaker, layerMaker } from "./layers/layers.ts";
import type { Options } from "./options.ts";
import { claim } from "./registry.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** activation(x) as an operation of TensorFlow.js. */
export type Operation = (x: Tensor, parameters?: Parameters, options?: Options) => Tensor;

/** What register returns. */
export interface Gofz<Name extends string = string> {
  /** One differentiable operation for each activation, under its name. */
  readonly ops: Readonly<Record<Name, Operation>>;
  /** One maker of layers for each activation, under its name: its parameters are the options, and what is trained of them are weights. */
  readonly layers: Readonly<Record<Name, LayerMaker>>;
  /** The names of those that no layer can have as its `activation`, since they give another number of channels than they take. */
  readonly skipped: readonly string[];
}

/**
 * Makes activations known to TensorFlow.js: as operations, and under activationId(activation) as the `activation` of its layers, where a
 * function along an axis takes the last one, and a stochastic one does not draw. Takes a record, such as the catalogue, or a list.
 * Registering the same again does nothing; nothing of TensorFlow.js is overridden. Throws NameTakenError if another formula has the name,
 * and DuplicateTensorFlowError if `tf` is not the copy of TensorFlow.js that made the engine.
 */
export function register<Name extends string>(tf: TensorFlow, activations: Readonly<Record<Name, Activation>>): Gofz<Name>;
export function register(tf: TensorFlow, activations: readonly Activation[]): Gofz;
export function register(tf: TensorFlow, activations: Readonly<Record<string, Activation>> | readonly Activation[]): Gofz {
  requireOneCopy(tf);
  const all: readonly Activation[] = Object.values(activations);
  const operations = all.map((activation): [string, Operation] => {
    const operation: Operation = (x, parameters, options) => activate(tf, activation, x, parameters, options);
    claim(tf, activation);
    if (keepsShape(activation)) registerId(tf, activationId(activation), operation);
    return [activation.name, operation];
  });
  const skipped = all.filter((activation) => !keepsShape(activation)).map(({ name }) => name);
  const makers = all.map((activation) => [activation.name, layerMaker(tf, activation)] as const);
  return { ops: Object.fromEntries(operations), layers: Object.fromEntries(makers), skipped };
}

function keepsShape({ inputs, outputs }: Activation): boolean {
  return inputs.length === 1 && outputs.length === 1;
}

/** A class under which the layers of TensorFlow.js look an activation up, and under whose name they save it; once for each name. */
function registerId(tf: TensorFlow, id: string, operation: Operation): void {
  if (Object.hasOwn(tf.serialization.SerializationMap.getMap().classNameMap, id)) return;
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
