import { type Activation, hasReduction, ParameterError } from "@gofz/core";
import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import { along } from "./along/along.ts";
import { blocks, placeOf } from "./axis.ts";
import { requireOwn } from "./copies.ts";
import { draw } from "./draw.ts";
import { elementwise } from "./elementwise.ts";
import { TensorError } from "./errors.ts";
import { float32 } from "./float32.ts";
import { fits, shareOfMask, theMask } from "./mask.ts";
import { type Attributes, type Kernel, operate } from "./operation.ts";
import { checkOptions, type Options } from "./options.ts";
import { claim, kernelOf } from "./registry.ts";
import { broadcasts } from "./repeat.ts";
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
export function activate(tf: TensorFlow, activation: Activation, x: Tensor, parameters: Parameters = {}, options: Options = usual): Tensor {
  check(tf, activation, x, parameters);
  if (options !== usual) checkOptions(options);
  const axis = placeOf(x, options.axis);
  const [numbers, tensors] = sorted({ ...activation.params, ...parameters });
  const { inputs, outputs } = activation;
  const isOneKernel = inputs.length === 1 && outputs.length === 1 && x.dtype === "float32" && Object.keys(tensors).length === 0;
  if (isOneKernel && options.training !== true) {
    const kernel = kernelFor(tf, activation, { output: 0, tensors: [], options });
    if (!kernel.isAlong) return operate(tf, kernel, { x }, numbers);
  }
  return tf.tidy(() => {
    const shares = channels(tf, activation, float32(tf, x), axis);
    const { shape } = shares.x;
    const drawn = options.training ? draw(tf, activation, shape, axis, options.seed) : {};
    for (const [name, tensor] of Object.entries(tensors)) tensors[name] = broadcastable(tf, activation, name, tensor, shape);
    const given = { ...shares, ...drawn, ...tensors };
    const mask = maskFor(tf, activation, x, axis, options.mask);
    const values = outputs.map((term, output) => {
      const taken = hasReduction([term]) ? { ...given, ...mask } : given;
      const tensors = Object.keys(taken).filter((name) => name !== "x");
      const kernel = kernelFor(tf, activation, { output, tensors, options });
      return kernel.isAlong ? reduced(tf, kernel, taken, numbers, axis) : operate(tf, kernel, taken, numbers);
    });
    return values.length === 1 ? (values[0] as Tensor) : tf.concat(values, axis);
  });
}

/** The kernel of an output, which takes these tensors. */
function kernelFor(
  tf: TensorFlow,
  activation: Activation,
  {
    output,
    tensors,
    options: { precision = "fast" },
  }: { readonly output: number; readonly tensors: readonly string[]; readonly options: Options },
): Kernel {
  const key = `${output} ${precision} ${tensors.join()}`;
  return kernelOf(tf, activation, key, () => {
    const variant: Variant = { activation, output, by: [], weighted: false, tensors, precision };
    return hasReduction(activation.outputs.slice(output, output + 1)) ? along(tf, variant) : elementwise(tf, variant);
  });
}

/** The mask of a share of the channels, with x's rank; none where it does not have their axis. Throws TensorError if it is not of x's first axes. */
function maskFor(tf: TensorFlow, { name, inputs }: Activation, x: Tensor, axis: number, mask: Tensor | undefined): NamedTensorMap {
  if (mask === undefined) return {};
  requireOwn(tf, "mask", mask);
  if (!fits(mask.shape, x.shape)) {
    const advice = "Pass one of the first axes of x, or of all.";
    throw new TensorError(`${name}: the mask has the shape [${mask.shape.join()}], but x has [${x.shape.join()}]. ${advice}`);
  }
  if (axis >= mask.rank) return {};
  const share = shareOfMask(tf, mask, inputs.length, axis);
  return { [theMask]: tf.reshape(share, [...share.shape, ...x.shape.slice(mask.rank).map(() => 1)]) };
}

/** A parameter's tensor, of numbers. Throws TensorError unless it broadcasts to that shape. */
function broadcastable(tf: TensorFlow, { name }: Activation, parameter: string, tensor: Tensor, shape: readonly number[]): Tensor {
  if (broadcasts(tensor.shape, shape)) return float32(tf, tensor);
  throw new TensorError(
    `${name}: ${parameter} has the shape [${tensor.shape.join()}], which does not broadcast to [${shape.join()}]. Pass a number, or a tensor of which every length is 1 or that of x, counted from the last.`,
  );
}

const usual: Options = {};

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
function reduced(tf: TensorFlow, kernel: Kernel, inputs: Inputs, numbers: Attributes, axis: number): Tensor {
  const { shape } = inputs.x;
  const blocked = Object.entries(inputs).map(([name, tensor]) => [name, tf.reshape(tf.broadcastTo(tensor, shape), blocks(shape, axis))]);
  return tf.reshape(operate(tf, kernel, Object.fromEntries(blocked), numbers), shape);
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
