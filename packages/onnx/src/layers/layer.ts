import { ints } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import { ShapeError } from "../errors.ts";
import type { Dim, Value } from "../model.ts";
import { type Floats, float32, sizeOf } from "../tensor.ts";

/** What a layer adds to a graph, in TF.js's spelling and meaning. */
export interface Layer {
  /** The stem of its automatic name: "dense" gives dense_1, dense_2. */
  readonly kind: string;
  readonly name: string | undefined;
  readonly build: (scope: Scope, input: Signal) => Signal;
}

/** Where a layer is built: the graph, the layer's own name and the source of its initial weights. */
export interface Scope {
  readonly graph: GraphBuilder;
  readonly name: string;
  readonly random: () => number;
}

/** What flows between layers. Images are [N, H, W, C] in TF.js's eyes; between convolutions they stay [N, C, H, W]. */
export interface Signal {
  readonly value: Value;
  readonly order: "channelsLast" | "channelsFirst";
}

/** The signal with its channels first, as convolutions want it. Throws ShapeError for what is no image. */
export function channelsFirst({ graph, name }: Scope, { value, order }: Signal): Value {
  if (value.dims?.length !== 4) {
    throw new ShapeError(name, `[${value.dims?.join()}]`, "Give it images: input [height, width, channels], and no flatten() before it.");
  }
  return order === "channelsFirst" ? value : reordered(graph, value, [0, 3, 1, 2], `${name}/channelsFirst`);
}

/** The signal as TF.js sees it. */
export function channelsLast({ graph, name }: Pick<Scope, "graph" | "name">, { value, order }: Signal): Value {
  return order === "channelsLast" ? value : reordered(graph, value, [0, 2, 3, 1], `${name}/channelsLast`);
}

/** A Transpose node. */
export function reordered(graph: GraphBuilder, value: Value, axes: readonly number[], name: string): Value {
  const dims: readonly Dim[] = axes.map((axis) => value.dims?.[axis] ?? 0);
  return graph.node("Transpose", [value], { type: value.type, dims }, { name, attributes: { perm: ints(axes) } });
}

/** A weight as an initializer `layer/name`: the given one, or the one that `draw` makes. Throws ShapeError where the given one does not fit. */
export function weight(
  { graph, name }: Scope,
  label: string,
  dims: readonly number[],
  given: Floats | undefined,
  draw: () => Float32Array,
): Value {
  if (given !== undefined && (given.dims.join() !== dims.join() || given.data.length !== sizeOf(dims))) {
    const received = `${label} of shape [${given.dims.join()}] with ${given.data.length} numbers`;
    throw new ShapeError(name, received, `Give it [${dims.join()}], row-major, in TF.js's layout.`);
  }
  return graph.initializer(`${name}/${label}`, float32(dims, given?.data ?? draw()));
}

/** Uniform within +-sqrt(6 / (fanIn + fanOut)) (Glorot and Bengio 2010), TF.js's default. The last two dimensions are channels, those before them a window. */
export function glorotUniform(dims: readonly number[], random: () => number): Float32Array {
  const window = sizeOf(dims.slice(0, -2));
  const [fanIn = 1, fanOut = 1] = dims.slice(-2).map((channels) => channels * window);
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  return Float32Array.from({ length: sizeOf(dims) }, () => (2 * random() - 1) * limit);
}
