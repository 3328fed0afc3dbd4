// What layers give on the present backend: on Node's cpu what the browser is held to.
import { activationId, type Gofz } from "@gofz/tfjs";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { TensorFlow } from "../backends.ts";
import { cases, make, shape } from "../layers/cases.ts";
import { factorsOf, modelOf } from "../layers/model.ts";
import { branches, named, namedLayers } from "../layers/named.ts";
import { encode } from "./floats.ts";

/** A model after it was saved and loaded. */
type Reload = (model: LayersModel) => Promise<LayersModel>;

/** As text. */
interface ModelResults {
  readonly outputs: readonly string[];
  readonly weights: readonly string[];
  readonly config: readonly string[];
}

export interface LayerResults {
  /** In evaluation and in training: the output, the gradient of the input, and those of the weights. */
  readonly curves: readonly string[];
  /** The model, which has learned where it can, and what it is when it was saved and loaded. */
  readonly model: ModelResults;
  readonly loaded: ModelResults;
}

/** What a case of the table gives. */
export async function layerResults(tf: TensorFlow, gofz: Gofz, title: string, reload: Reload): Promise<LayerResults> {
  const { name, options } = cases.find((each) => each.title === title) ?? missing(title);
  const layer = make(gofz.layers, name, options);
  const model = modelOf(tf, [layer]);
  model.setWeights(model.getWeights().map((weight) => tf.mul(weight, tf.add(1, tf.mul(factorsOf(tf, weight.shape), 0.25)))));
  const x = tf.randomNormal([4, ...shape], 0, 1, "float32", 7);
  const factors = factorsOf(tf, [4, ...(model.outputShape as number[]).slice(1)]);
  const variables = layer.trainableWeights.map((weight) => weight.read() as Variable);
  const curves = [false, true].flatMap((training) => {
    const f = (x: Tensor): Tensor => layer.apply(x, { training }) as Tensor;
    return [f(x), ...tf.grads((x) => tf.mul(f(x as Tensor), factors))([x, ...variables])];
  });
  // TensorFlow.js trains no model without weights.
  if (variables.length > 0) await model.trainOnBatch(x, factors);
  return { curves: await texts(curves), model: await modelResults(model, x), loaded: await modelResults(await reload(model), x) };
}

/** What one of TensorFlow.js's layers gives, with each of the functions that it is given by name. */
export async function namedResults(tf: TensorFlow, kind: string, reload: Reload): Promise<LayerResults> {
  const [shape, makeNamed] = namedLayers[kind] ?? missing(kind);
  const model = branches(
    tf,
    shape,
    named.map((name) => makeNamed(tf, activationId(name))),
  );
  model.setWeights(model.getWeights().map(({ shape }) => factorsOf(tf, shape)));
  const x = tf.randomNormal([2, ...shape], 0, 1, "float32", 3);
  return { curves: [], model: await modelResults(model, x), loaded: await modelResults(await reload(model), x) };
}

async function modelResults(model: LayersModel, x: Tensor): Promise<ModelResults> {
  return {
    outputs: await texts([model.predict(x)].flat()),
    weights: await texts(model.getWeights()),
    // TensorFlow.js saves what is undefined as null.
    config: model.layers.map((layer) => JSON.stringify(layer.getConfig(), (_, value: unknown) => value ?? null)),
  };
}

async function texts(tensors: readonly Tensor[]): Promise<readonly string[]> {
  return Promise.all(tensors.map(async (tensor) => encode(await tensor.data<"float32">())));
}

function missing(title: string): never {
  throw new Error(`There is no case ${title}.`);
}
