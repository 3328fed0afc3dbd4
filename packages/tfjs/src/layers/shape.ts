import type { Activation } from "@gofz/core";
import type { Shape } from "@tensorflow/tfjs-layers/dist/keras_format/common.js";
import { placeOf } from "../axis.ts";
import { OptionError, TensorError } from "../errors.ts";
import type { Configuration } from "./options.ts";

/** The one shape among a layer's inputs. Throws TensorError if there are more. */
export function onlyShape(name: string, shape: Shape | Shape[]): Shape {
  if (!isList(shape)) return shape;
  const [first] = shape;
  if (first === undefined || shape.length > 1)
    throw new TensorError(`${name} takes one tensor, not ${shape.length}. Concatenate them first.`);
  return first;
}

/** The shape of what a formula reads: the input's, but of its channels a share. Throws TensorError for channels that can't be split. */
export function shareOf({ name, inputs }: Activation, shape: Shape, axis: number): Shape {
  const place = placeOf({ shape }, axis);
  const length = shape[place] ?? null;
  if (length !== null && length % inputs.length !== 0) {
    throw new TensorError(`${name} splits axis ${place} into ${inputs.join(" and ")}, but the shape is [${shape.join()}].`);
  }
  return shape.map((each, i) => (i !== place || each === null ? each : each / inputs.length));
}

/** The shape of the output, whose channels are those of all outputs of the activation. */
export function outputShape(activation: Activation, shape: Shape, axis: number): Shape {
  const place = placeOf({ shape }, axis);
  const share = shareOf(activation, shape, axis);
  return share.map((each, i) => (i !== place || each === null ? each : each * activation.outputs.length));
}

/**
 * The shape of a parameter's weight, which broadcasts to a share of the input: as in tf.layers.prelu where axes are shared; else one value for
 * each channel, or one for all, as the source has it. Throws OptionError for an axis that
 * is not there, and for one of no fixed length along which it would have its own values.
 */
export function weightShape(activation: Activation, parameter: string, shape: Shape, { axis, sharedAxes }: Configuration): Shape {
  if (sharedAxes === undefined && !activation.perChannel.includes(parameter)) return [];
  const place = placeOf({ shape }, axis);
  const share = shareOf(activation, shape, axis);
  if (sharedAxes?.some((at) => at >= shape.length)) {
    throw new OptionError(
      "sharedAxes",
      `[${sharedAxes.join()}]`,
      `The shape is [${shape.join()}], whose last axis is ${shape.length - 1}.`,
    );
  }
  const isShared = (at: number): boolean => (sharedAxes === undefined ? at !== place : sharedAxes.includes(at));
  return share.slice(1).map((length, i) => {
    if (isShared(i + 1)) return 1;
    if (length !== null) return length;
    throw new OptionError(
      "sharedAxes",
      sharedAxes === undefined ? "left out" : `[${sharedAxes.join()}]`,
      unknownLength(parameter, i + 1, shape),
    );
  });
}

function unknownLength(parameter: string, axis: number, shape: Shape): string {
  return `${parameter} would have a value for each place of axis ${axis}, whose length is unknown: the shape is [${shape.join()}]. Share that axis.`;
}

function isList(shape: Shape | Shape[]): shape is Shape[] {
  return Array.isArray(shape[0]);
}
