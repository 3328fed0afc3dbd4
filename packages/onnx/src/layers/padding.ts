import { OptionError, ShapeError } from "../errors.ts";
import { positive } from "../positive.ts";

/** TF.js's: "valid" lets the window cover only the image, "same" gives ceil(size / stride) steps. */
export type Padding = "valid" | "same";

/** Height and width, or one number for both. */
export type Size = number | readonly [number, number];

/** A size as height and width. Throws OptionError unless both are positive whole numbers. */
export function sizePair(option: string, size: Size): readonly [number, number] {
  const [height, width] = typeof size === "number" ? [size, size] : size;
  return [positive(option, height), positive(option, width)];
}

/** ONNX's pads (top, left, bottom, right) for TF.js's padding. Throws OptionError, and ShapeError where the window is larger than the image. */
export function padsFor(
  padding: Padding,
  image: readonly [number, number],
  window: readonly [number, number],
  strides: readonly [number, number],
  layer: string,
): readonly number[] {
  if (padding !== "valid" && padding !== "same") throw new OptionError("padding", JSON.stringify(padding), 'Use "valid" or "same".');
  if (padding === "valid" && (window[0] > image[0] || window[1] > image[1])) {
    throw new ShapeError(
      layer,
      `images of ${image.join(" x ")} for a window of ${window.join(" x ")}`,
      'Make the window smaller, or the padding "same".',
    );
  }
  const total = (axis: 0 | 1): number =>
    padding === "valid" ? 0 : Math.max(0, (Math.ceil(image[axis] / strides[axis]) - 1) * strides[axis] + window[axis] - image[axis]);
  const [down, right] = [total(0), total(1)];
  return [Math.floor(down / 2), Math.floor(right / 2), Math.ceil(down / 2), Math.ceil(right / 2)];
}
