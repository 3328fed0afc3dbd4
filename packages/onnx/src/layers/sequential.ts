import { modelOf } from "../assemble.ts";
import { GraphBuilder } from "../builder.ts";
import { OptionError } from "../errors.ts";
import type { Model } from "../model.ts";
import { positive } from "../positive.ts";
import { random } from "../random.ts";
import { channelsLast, type Layer, type Signal } from "./layer.ts";

export interface SequentialOptions {
  /** The shape of one sample: [784], or [28, 28, 1] for an image, channels last. */
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
  /** Of the weights that are not given; 0 where left out. */
  readonly seed?: number;
  readonly name?: string;
}

/**
 * A model of layers, one after the other. Its input is `x` [batch, ...input]; its weights are initializers such as "dense_1/kernel" in TF.js's layout.
 * Throws OptionError for a name used twice, and what the layers throw: ShapeError, OptionError.
 */
export function sequential({ input, layers, seed = 0, name = "sequential" }: SequentialOptions): Model {
  for (const dim of input) positive("input", dim);
  const graph = new GraphBuilder();
  const next = random(seed);
  const first: Signal = { value: graph.input("x", { type: "float32", dims: ["batch", ...input] }), order: "channelsLast" };
  const names = layerNames(layers);
  const last = layers.reduce((signal, layer, i) => layer.build({ graph, name: names[i] ?? layer.kind, random: next }, signal), first);
  const output = channelsLast({ graph, name }, last);
  return modelOf(graph, name, { [output.name]: output });
}

function layerNames(layers: readonly Layer[]): readonly string[] {
  const names = layers.map(
    (layer, i) => layer.name ?? `${layer.kind}_${layers.slice(0, i + 1).filter(({ kind }) => kind === layer.kind).length}`,
  );
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new OptionError("name", JSON.stringify(twice), "Give each layer a name of its own.");
  return names;
}
