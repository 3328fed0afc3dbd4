import { apply } from "../apply.ts";
import { ints } from "../attribute.ts";
import { sizes } from "../operators/operand.ts";
import { positive } from "../positive.ts";
import type { Floats } from "../tensor.ts";
import { type ActivationOptions, activated } from "./activation.ts";
import { channelsFirst, glorotUniform, type Layer, reordered, type Scope, type Signal, weight } from "./layer.ts";
import { type Padding, padsFor, type Size, sizePair } from "./padding.ts";

export interface Conv2dOptions extends ActivationOptions {
  readonly filters: number;
  readonly kernelSize: Size;
  readonly strides?: Size;
  readonly padding?: Padding;
  /** Kernel [height, width, in, filters] and bias [filters], as TF.js's getWeights gives them; Glorot uniform and zeros where left out. */
  readonly weights?: readonly [kernel: Floats, bias: Floats];
  readonly name?: string;
}

/** Convolves images [N, H, W, C], then the activation. Throws OptionError, and when it is built ShapeError. */
export function conv2d(options: Conv2dOptions): Layer {
  positive("filters", options.filters);
  const size = sizePair("kernelSize", options.kernelSize);
  const strides = sizePair("strides", options.strides ?? 1);
  return Object.freeze({
    kind: "conv2d",
    name: options.name,
    build: (scope: Scope, input: Signal): Signal => build(scope, input, options, size, strides),
  });
}

function build(
  scope: Scope,
  input: Signal,
  options: Conv2dOptions,
  size: readonly [number, number],
  strides: readonly [number, number],
): Signal {
  const { graph, name } = scope;
  const images = channelsFirst(scope, input);
  const [channels = 0, height = 0, width = 0] = sizes({ ...images, dims: images.dims?.slice(1) ?? [] });
  const [givenKernel, givenBias] = options.weights ?? [];
  const dims = [...size, channels, options.filters];
  const kernel = weight(scope, "kernel", dims, givenKernel, () => glorotUniform(dims, scope.random));
  const bias = weight(scope, "bias", [options.filters], givenBias, () => new Float32Array(options.filters));
  const pads = padsFor(options.padding ?? "valid", [height, width], size, strides, name);
  const filters = reordered(graph, kernel, [3, 2, 0, 1], `${name}/filters`);
  const value = apply(graph, "Conv", [images, filters, bias], { name, attributes: { strides: ints(strides), pads: ints(pads) } });
  return activated(scope, { value, order: "channelsFirst" }, options);
}
