import {
  encodeModel,
  float32,
  floatsOf,
  type LossName,
  type Model,
  type OptimizerOptions,
  readModel,
  weightsOf,
  withWeights,
} from "@gofz/onnx";
import { CheckpointError } from "./errors.ts";
import type { State } from "./plan.ts";
import type { TrainerOptions } from "./prepare.ts";

const metadataKey = "gofz.training";
const prefix = "gofz.state/";

/** A trainer's options and state as an .onnx file: the model, with the optimizer's state as initializers that no node reads. */
export function checkpoint({ model, ...options }: TrainerOptions, state: State): Uint8Array {
  const trained = trainedModel(model, state);
  const rest = Object.entries(state).filter(([name]) => !Object.hasOwn(weightsOf(model), name));
  const initializers = {
    ...trained.graph.initializers,
    ...Object.fromEntries(rest.map(([name, { dims, data }]) => [prefix + name, float32(dims, data)])),
  };
  return encodeModel({
    ...trained,
    graph: { ...trained.graph, initializers },
    metadata: { ...model.metadata, [metadataKey]: JSON.stringify({ ...options, executionProviders: undefined }) },
  });
}

/** The options and state of a checkpoint. Throws CheckpointError, and what `readModel` throws. */
export function resumed(bytes: Uint8Array): { readonly options: TrainerOptions; readonly state: State } {
  const { metadata, ...model } = readModel(bytes);
  const { [metadataKey]: text, ...others } = metadata;
  if (text === undefined) throw new CheckpointError(`it has no metadata ${metadataKey}`);
  const all = Object.entries(model.graph.initializers);
  const initializers = Object.fromEntries(all.filter(([name]) => !name.startsWith(prefix)));
  const clean: Model = { ...model, metadata: others, graph: { ...model.graph, initializers } };
  const state = all.flatMap(([name, tensor]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), floatsOf(tensor)] as const] : []));
  return { options: { model: clean, ...optionsOf(text) }, state: { ...weightsOf(clean), ...Object.fromEntries(state) } };
}

/** The model with the weights of this state. */
export function trainedModel(model: Model, state: State): Model {
  return withWeights(model, Object.fromEntries(Object.entries(state).filter(([name]) => Object.hasOwn(weightsOf(model), name))));
}

function optionsOf(text: string): Omit<TrainerOptions, "model"> {
  const options: unknown = JSON.parse(text);
  if (typeof options !== "object" || options === null || !("loss" in options && "optimizer" in options && "batchSize" in options)) {
    throw new CheckpointError("its options are incomplete");
  }
  return options as { readonly loss: LossName; readonly optimizer: OptimizerOptions; readonly batchSize: number };
}
