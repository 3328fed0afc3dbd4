import { intsOf, stringOf } from "../attribute.ts";
import { UnsupportedModelError } from "../errors.ts";
import { operand, sized } from "./operand.ts";
import type { Applied } from "./operator.ts";

/** How a two-dimensional window slides; `pads` are top, left, bottom, right. */
export interface Window {
  readonly strides: readonly [number, number];
  readonly pads: readonly [number, number, number, number];
}

/** The window of a Conv or MaxPool. Throws UnsupportedModelError for dilations, and for padding that is not spelled out. */
export function windowOf(node: Applied): Window {
  if (stringOf(node, "auto_pad", "NOTSET") !== "NOTSET") throw new UnsupportedModelError("auto_pad", "Spell the pads out.");
  if (intsOf(node, "dilations", [1, 1]).some((dilation) => dilation !== 1)) throw new UnsupportedModelError("dilations", "Leave them out.");
  const [down = 1, right = 1] = intsOf(node, "strides", [1, 1]);
  const [top = 0, left = 0, bottom = 0, end = 0] = intsOf(node, "pads", [0, 0, 0, 0]);
  return { strides: [down, right], pads: [top, left, bottom, end] };
}

/** Height and width after the window of this size has slid over the first input of a node. */
export function slid(node: Applied, size: readonly number[]): readonly [number, number] {
  const { strides, pads } = windowOf(node);
  const [, , height, width] = operand(node, 0).dims ?? [];
  const steps = (dim: number, axis: 0 | 1): number =>
    Math.floor((dim + pads[axis] + pads[(axis + 2) as 2 | 3] - (size[axis] ?? 1)) / strides[axis]) + 1;
  return [steps(sized(height), 0), steps(sized(width), 1)];
}
