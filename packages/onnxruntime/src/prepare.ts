import {
  encodeModel,
  floatsOf,
  type LossName,
  type Model,
  type OptimizerOptions,
  positive,
  trainingModel,
  trainingState,
  weightsAsInputs,
  weightsOf,
} from "@gofz/onnx";
import type { SampleShape } from "./data.ts";
import { DataError } from "./errors.ts";
import type { Plan, State } from "./plan.ts";

export interface TrainerOptions {
  /** One input [batch, ...] and one output [batch, classes]: logits. */
  readonly model: Model;
  readonly loss: LossName;
  readonly optimizer: OptimizerOptions;
  readonly batchSize: number;
  /** Threads that compute, under onnxruntime-node; 1 where left out. */
  readonly threads?: number;
  /** Where onnxruntime computes, the first that has an operator takes it: "webgpu" of onnxruntime-web/webgpu. The CPU where left out. `save` does not keep it. */
  readonly executionProviders?: readonly string[];
}

/** What an engine runs to train a model from `state`, or from its own weights. Throws DataError, and what `trainingModel` throws. */
export function planOf(
  { model, threads, executionProviders, ...options }: TrainerOptions,
  state: State = firstState(model, options.optimizer),
): Plan {
  return {
    ...shapeOf(model),
    training: encodeModel(trainingModel(model, { ...options, stepsPerRun: Number.MAX_SAFE_INTEGER })),
    inference: encodeModel(weightsAsInputs(model)),
    input: model.graph.inputs[0]?.name ?? "",
    output: model.graph.outputs[0]?.name ?? "",
    state,
    weights: Object.keys(weightsOf(model)),
    batchSize: options.batchSize,
    threads: threads === undefined ? undefined : positive("threads", threads),
    executionProviders,
    notOnWebgpu: model.graph.nodes.filter(({ op, name }) => op === "MaxPool" && name !== "").map(({ name }) => name),
  };
}

function firstState(model: Model, optimizer: OptimizerOptions): State {
  return Object.fromEntries(Object.entries(trainingState(model, optimizer)).map(([name, tensor]) => [name, floatsOf(tensor)]));
}

function shapeOf({ graph }: Model): SampleShape {
  const [, ...sample] = graph.inputs[0]?.dims ?? [];
  const [, classes, ...rest] = graph.outputs[0]?.dims ?? [];
  const known = sample.filter((dim) => typeof dim === "number");
  if (known.length < sample.length || typeof classes !== "number" || rest.length > 0) {
    throw new DataError(
      `The model goes from [${graph.inputs[0]?.dims?.join()}] to [${graph.outputs[0]?.dims?.join()}]`,
      "Give one from [batch, ...] to logits [batch, classes].",
    );
  }
  return { sample: known, classes };
}
