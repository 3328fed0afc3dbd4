import { apply } from "../apply.ts";
import { ShapeError } from "../errors.ts";
import { positive } from "../positive.ts";
import type { Floats } from "../tensor.ts";
import { type ActivationOptions, activated } from "./activation.ts";
import { glorotUniform, type Layer, type Scope, type Signal, weight } from "./layer.ts";

export interface DenseOptions extends ActivationOptions {
  readonly units: number;
  /** Kernel [in, units] and bias [units], as TF.js's getWeights gives them; Glorot uniform and zeros where left out. */
  readonly weights?: readonly [kernel: Floats, bias: Floats];
  readonly name?: string;
}

/** x kernel + bias, then the activation; x is [N, in]. Throws OptionError, and when it is built ShapeError. */
export function dense(options: DenseOptions): Layer {
  positive("units", options.units);
  return Object.freeze({ kind: "dense", name: options.name, build: (scope: Scope, input: Signal): Signal => build(scope, input, options) });
}

function build(scope: Scope, { value }: Signal, options: DenseOptions): Signal {
  const [, size] = value.dims ?? [];
  if (value.dims?.length !== 2 || typeof size !== "number") {
    throw new ShapeError(scope.name, `[${value.dims?.join()}]`, "Put a flatten() before it.");
  }
  const [givenKernel, givenBias] = options.weights ?? [];
  const dims = [size, options.units];
  const kernel = weight(scope, "kernel", dims, givenKernel, () => glorotUniform(dims, scope.random));
  const bias = weight(scope, "bias", [options.units], givenBias, () => new Float32Array(options.units));
  const sum = apply(scope.graph, "Gemm", [value, kernel, bias], { name: scope.name });
  return activated(scope, { value: sum, order: "channelsLast" }, options);
}
