import { type Activation, hasReduction, ParameterError } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { along } from "./along/along.ts";
import { blocks, placeOf } from "./axis.ts";
import { requireOwn } from "./copies.ts";
import { draw } from "./draw.ts";
import { elementwise } from "./elementwise.ts";
import { TensorError } from "./errors.ts";
import { type Attributes, operate } from "./operation.ts";
import { checkOptions, type Options } from "./options.ts";
import { claim } from "./registry.ts";
import type { TensorFlow } from "./tensorflow.ts";
import type { Variant } from "./variant.ts";

/** A value for each parameter: a number, or a tensor that broadcasts to the shape of what the formula reads, and has a gradient. */
export type Parameters = Readonly<Record<string, number | Tensor>>;

/** What a formula reads that is a tensor, all of one shape. */
type Inputs = Readonly<Record<string, Tensor>> & { readonly x: Tensor };

/**
 * activation(x), of type float32 and of x's shape; differentiable to any order. A gated activation splits the channels of x evenly among its
 * inputs, so that there are fewer; one of several outputs joins them, so that there are more. A parameter that is left out has its default.
 * Throws TensorError for a type that is no number and for channels that can't be split, OptionError, core's ParameterError for a parameter
 * that the activation does not have, core's UnsupportedError for a precision that the backend does not have, and DuplicateTensorFlowError for
 * a tensor of another copy of TensorFlow.js, and NameTakenError if another formula has the activation's name.
 */
export function activate(tf: TensorFlow, activation: Activation, x: Tensor, parameters: Parameters = {}, options: Options = {}): Tensor {
  check(tf, activation, x, parameters);
  checkOptions(options);
  const axis = placeOf(x, options.axis);
  return tf.tidy(() => {
    const shares = channels(tf, activation, x.dtype === "float32" ? x : tf.cast(x, "float32"), axis);
    const { shape } = shares.x;
    const drawn = options.training ? draw(tf, activation, shape, axis, options.seed) : {};
    const [numbers, tensors] = sorted({ ...activation.params, ...parameters });
    for (const [name, tensor] of Object.entries(tensors)) tensors[name] = tf.broadcastTo(tf.cast(tensor, "float32"), shape);
    const inputs = { ...shares, ...drawn, ...tensors };
    const names = Object.keys(inputs).filter((name) => name !== "x");
    const outputs = activation.outputs.map((formula, output) => {
      const variant = { activation, output, by: [], weighted: false, tensors: names, precision: options.precision ?? "fast" };
      return hasReduction([formula]) ? reduced(tf, variant, inputs, numbers, axis) : operate(tf, elementwise(tf, variant), inputs, numbers);
    });
    return outputs.length === 1 ? (outputs[0] as Tensor) : tf.concat(outputs, axis);
  });
}

/** The parameters that are numbers, and those that are tensors. */
function sorted(parameters: Parameters): [numbers: Record<string, number>, tensors: Record<string, Tensor>] {
  const numbers: Record<string, number> = {};
  const tensors: Record<string, Tensor> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === "number") numbers[name] = value;
    else tensors[name] = value;
  }
  return [numbers, tensors];
}

/** What the inputs of the formula are: x itself, or equal shares of its channels. */
function channels(tf: TensorFlow, { name, inputs }: Activation, x: Tensor, axis: number): Inputs {
  if (inputs.length === 1) return { x };
  const length = x.shape[axis];
  if (length === undefined || length % inputs.length !== 0) {
    const advice = `Pass a tensor of which that length is a multiple of ${inputs.length}, or another axis.`;
    throw new TensorError(`${name} splits axis ${axis} into ${inputs.join(" and ")}, but the shape is [${x.shape.join()}]. ${advice}`);
  }
  const shares = tf.split(x, inputs.length, axis);
  return { x: shares[0] as Tensor, ...Object.fromEntries(inputs.map((input, i) => [input, shares[i] as Tensor])) };
}

/** A kernel along an axis, which takes tensors of three axes. */
function reduced(tf: TensorFlow, variant: Variant, inputs: Inputs, numbers: Attributes, axis: number): Tensor {
  const { shape } = inputs.x;
  const blocked = Object.entries(inputs).map(([name, tensor]) => [name, tf.reshape(tensor, blocks(shape, axis))]);
  return tf.reshape(operate(tf, along(tf, variant), Object.fromEntries(blocked), numbers), shape);
}

function check(tf: TensorFlow, activation: Activation, x: Tensor, parameters: Parameters): void {
  const { name, params } = activation;
  claim(tf, activation);
  if (x.dtype === "string" || x.dtype === "complex64") throw new TensorError(`${name} takes a tensor of real numbers, not of ${x.dtype}.`);
  requireOwn(tf, "x", x);
  for (const [parameter, value] of Object.entries(parameters)) {
    if (!Object.hasOwn(params, parameter)) {
      throw new ParameterError(name, parameter, `is unknown; ${name} has ${Object.keys(params).join(", ") || "no parameters"}.`);
    }
    if (typeof value !== "number") requireOwn(tf, parameter, value);
    else if (!Number.isFinite(value)) throw new ParameterError(name, parameter, `must be a finite number, not ${value}.`);
  }
}
