import { type Activation, type Parameters, parameters } from "@gofz/core";
import { activationFunction } from "../activation/function.ts";
import type { Layer, Scope, Signal } from "./layer.ts";

/** An activation in a layer, and values for its parameters where they differ from the defaults. */
export interface ActivationOptions {
  readonly activation?: Activation;
  readonly params?: Parameters;
}

/** A layer that applies an activation alone. */
export function activation(activation: Activation, options: Pick<ActivationOptions, "params"> & { readonly name?: string } = {}): Layer {
  return Object.freeze({
    kind: activation.name,
    name: options.name,
    build: (scope: Scope, input: Signal): Signal => activated(scope, input, { activation, ...options }),
  });
}

/** The signal after the activation, if there is one: a node that calls a function of its name. */
export function activated(scope: Scope, input: Signal, { activation, params }: ActivationOptions): Signal {
  if (activation === undefined) return input;
  const values = Object.values(parameters(activation, params)).map((value) => scope.graph.scalar(value));
  const { value, order } = input;
  return { value: scope.graph.call(activationFunction(activation), [value, ...values], value, `${scope.name}/${activation.name}`), order };
}
