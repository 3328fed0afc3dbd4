import type { Application } from "../application.ts";
import { ShapeError, UnsupportedModelError } from "../errors.ts";
import type { Dim, Value } from "../model.ts";
import type { Applied } from "./operator.ts";

/** The input of a node at this place. Throws ShapeError where it is missing. */
export function operand(node: Applied, place: number): Value {
  const value = node.inputs[place];
  if (value === undefined) throw new ShapeError(node.op, `no input ${place}`, "Give it all its inputs.");
  return value;
}

/** The dimensions of an input, of which there must be `rank`. Throws ShapeError. */
export function dimsOf(node: Applied, place: number, rank: number): readonly Dim[] {
  const { name, dims } = operand(node, place);
  if (dims?.length !== rank)
    throw new ShapeError(node.op, `${name} of shape [${dims?.join() ?? "unknown"}]`, `Give it ${rank} dimensions.`);
  return dims;
}

/** A dimension that must be known. Throws UnsupportedModelError for a symbolic one. */
export function sized(dim: Dim | undefined): number {
  if (typeof dim !== "number")
    throw new UnsupportedModelError(`the unknown dimension ${dim}`, "Give every dimension but the first as a number.");
  return dim;
}

/** The dimensions of a value as numbers. Throws UnsupportedModelError where one is unknown. */
export function sizes(value: Value): readonly number[] {
  if (value.dims === undefined) throw new UnsupportedModelError(`${value.name} without a shape`, "Give its shape.");
  return value.dims.map(sized);
}

/** The first output of a node. */
export function result(node: Application): Value {
  const [value] = node.outputs;
  if (value === undefined) throw new ShapeError(node.op, "no output", "Give it one.");
  return value;
}
