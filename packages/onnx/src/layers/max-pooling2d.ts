import { apply } from "../apply.ts";
import { ints } from "../attribute.ts";
import { sizes } from "../operators/operand.ts";
import { channelsFirst, type Layer, type Scope, type Signal } from "./layer.ts";
import { type Padding, padsFor, type Size, sizePair } from "./padding.ts";

export interface MaxPooling2dOptions {
  readonly poolSize: Size;
  /** The pool's size where left out. */
  readonly strides?: Size;
  readonly padding?: Padding;
  readonly name?: string;
}

/** The largest value under each window of images [N, H, W, C]. Throws OptionError, and when it is built ShapeError. */
export function maxPooling2d(options: MaxPooling2dOptions): Layer {
  const size = sizePair("poolSize", options.poolSize);
  const strides = sizePair("strides", options.strides ?? options.poolSize);
  const build = (scope: Scope, input: Signal): Signal => {
    const images = channelsFirst(scope, input);
    const [height = 0, width = 0] = sizes({ ...images, dims: images.dims?.slice(2) ?? [] });
    const pads = padsFor(options.padding ?? "valid", [height, width], size, strides, scope.name);
    const attributes = { kernel_shape: ints(size), strides: ints(strides), pads: ints(pads) };
    return { value: apply(scope.graph, "MaxPool", [images], { name: scope.name, attributes }), order: "channelsFirst" };
  };
  return Object.freeze({ kind: "maxPooling2d", name: options.name, build });
}
