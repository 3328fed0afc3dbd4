import type { Activation } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { activate, type Parameters } from "./activate.ts";
import { requireOneCopy } from "./copies.ts";
import { OptionError } from "./errors.ts";
import { activationId } from "./id.ts";
import { registerId } from "./identity.ts";
import { type LayerMaker, layerMaker } from "./layers/layers.ts";
import type { Options } from "./options.ts";
import { claim } from "./registry.ts";
import { repair } from "./repair/repair.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { registerTraining } from "./training/training.ts";

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

/** What register does beside. */
export interface RegisterOptions {
  /** Mends defects of TensorFlow.js's own functions, layers and kernels; false where left out. */
  readonly repair?: boolean;
}

/**
 * Makes activations known to TensorFlow.js: as operations, and under activationId(activation) as the `activation` of its layers, where a
 * function along an axis takes the last one, and a stochastic one does not draw. Takes a record, such as the catalogue, or a list.
 * Gives the wasm backend the kernels that it lacks for training, as registerTraining does alone. Registering the same again does nothing;
 * nothing of TensorFlow.js is overridden but by `repair`, and by registerTraining one gradient. Throws NameTakenError if another formula has the name, OptionError, and
 * DuplicateTensorFlowError if `tf` is not the copy of TensorFlow.js that made the engine.
 */
export function register<Name extends string>(
  tf: TensorFlow,
  activations: Readonly<Record<Name, Activation>>,
  options?: RegisterOptions,
): Gofz<Name>;
export function register(tf: TensorFlow, activations: readonly Activation[], options?: RegisterOptions): Gofz;
export function register(
  tf: TensorFlow,
  activations: Readonly<Record<string, Activation>> | readonly Activation[],
  options: RegisterOptions = {},
): Gofz {
  requireOneCopy(tf);
  checkOptions(options);
  registerTraining(tf);
  const all: readonly Activation[] = Object.values(activations);
  const operations = all.map((activation): [string, Operation] => {
    const operation: Operation = (x, parameters, options) => activate(tf, activation, x, parameters, options);
    claim(tf, activation);
    if (keepsShape(activation)) registerId(tf, activationId(activation), operation);
    return [activation.name, operation];
  });
  if (options.repair) repair(tf);
  const skipped = all.filter((activation) => !keepsShape(activation)).map(({ name }) => name);
  const makers = all.map((activation) => [activation.name, layerMaker(tf, activation)] as const);
  return { ops: Object.fromEntries(operations), layers: Object.fromEntries(makers), skipped };
}

function checkOptions(options: RegisterOptions): void {
  for (const [option, value] of Object.entries(options)) {
    if (option !== "repair") throw new OptionError(option, "unknown", "The only option of register is repair.");
    if (typeof value !== "boolean") throw new OptionError(option, String(value), "Take true or false.");
  }
}

function keepsShape({ inputs, outputs }: Activation): boolean {
  return inputs.length === 1 && outputs.length === 1;
}
