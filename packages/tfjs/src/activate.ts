import { type Activation, ParameterError, requireElementwise } from "@gofz/core";
import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import { TensorError } from "./errors.ts";
import { operate } from "./operation.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** A value for each parameter: a number, or a tensor that broadcasts to x's shape and has a gradient. */
export type Parameters = Readonly<Record<string, number | Tensor>>;

/**
 * activation(x), of x's shape and type float32; differentiable to any order. A parameter that is left out has its default.
 * A stochastic activation is computed as in evaluation. Throws TensorError for a type that is no number, ParameterError for a parameter
 * that the activation does not have, and core's KindError for what is not elementwise.
 */
export function activate(tf: TensorFlow, activation: Activation, x: Tensor, parameters: Parameters = {}): Tensor {
  const { name, params } = activation;
  requireElementwise(activation, "activate");
  if (x.dtype === "string" || x.dtype === "complex64") throw new TensorError(`${name} takes a tensor of real numbers, not of ${x.dtype}.`);
  for (const [parameter, value] of Object.entries(parameters)) check(activation, parameter, value);
  return tf.tidy(() => {
    const floats = x.dtype === "float32" ? x : tf.cast(x, "float32");
    const given = Object.entries({ ...params, ...parameters });
    const numbers = given.filter((entry): entry is [string, number] => typeof entry[1] === "number");
    const tensors = given.filter((entry): entry is [string, Tensor] => typeof entry[1] !== "number");
    const inputs: NamedTensorMap = { x: floats };
    for (const [parameter, tensor] of tensors) inputs[parameter] = tf.broadcastTo(tf.cast(tensor, "float32"), x.shape);
    const variant = { activation, by: [], weighted: false, tensors: tensors.map(([parameter]) => parameter) };
    return operate(tf, variant, inputs, Object.fromEntries(numbers));
  });
}

function check({ name, params }: Activation, parameter: string, value: number | Tensor): void {
  if (!Object.hasOwn(params, parameter)) {
    throw new ParameterError(name, parameter, `is unknown; ${name} has ${Object.keys(params).join(", ") || "no parameters"}.`);
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new ParameterError(name, parameter, `must be a finite number, not ${value}.`);
}
