import { modelOf } from "../assemble.ts";
import { graph as graphAttribute, int } from "../attribute.ts";
import { GraphBuilder } from "../builder.ts";
import { OptionError, ShapeError } from "../errors.ts";
import type { Dim, Model, Value, ValueType } from "../model.ts";
import { positive } from "../positive.ts";
import type { Tensor } from "../tensor.ts";
import { type Loss, type LossName, losses } from "./loss.ts";
import type { Optimizer, OptimizerOptions, Values } from "./optimizer.ts";
import { optimizerOf } from "./optimizers.ts";
import { nextName, trainingState } from "./state.ts";
import { type StepInputs, trainingStep } from "./step.ts";

export interface TrainingOptions {
  /** The mean over the batch of the cross entropy between softmax(logits) and class indices. */
  readonly loss: LossName;
  readonly optimizer: OptimizerOptions;
  readonly batchSize: number;
  /** Above 1, a run takes as many steps as it is given rows for; 1 where left out. */
  readonly stepsPerRun?: number;
}

/**
 * A model that trains `model`, whose weights are its float32 initializers, in plain ai.onnx operators.
 * Inputs: x [batchSize, ...], labels [batchSize] (int32 class indices), learningRate (a scalar), and by name the state that `trainingState` gives first.
 * Outputs: loss (before the step), and `name:next` for each state. onnxruntime's JavaScript can't feed an input that has a default, so none has.
 * With stepsPerRun above 1, x [samples, ...] and labels [samples] are all the data; `order` [steps, batchSize] (int32) has the rows of each step, and loss is [steps].
 * Throws OptionError, ShapeError, and UnsupportedOperatorError for a node of the model that has no gradient rule.
 */
export function trainingModel(model: Model, options: TrainingOptions): Model {
  if (!Object.hasOwn(losses, options.loss))
    throw new OptionError("loss", JSON.stringify(options.loss), `Use one of ${Object.keys(losses).join(", ")}.`);
  const optimizer = optimizerOf(options.optimizer);
  const state = trainingState(model, options.optimizer);
  const plan = { model, optimizer, loss: losses[options.loss], state, ...batchTypes(model, positive("batchSize", options.batchSize)) };
  const graph = new GraphBuilder();
  const learningRate = graph.input("learningRate", { type: "float32", dims: [] });
  const steps = positive("stepsPerRun", options.stepsPerRun ?? 1) === 1 ? one : many;
  return modelOf(graph, `${model.graph.name} training`, steps(graph, plan, learningRate));
}

interface Plan {
  readonly model: Model;
  readonly optimizer: Optimizer;
  readonly loss: Loss;
  readonly state: Readonly<Record<string, Tensor>>;
  readonly x: ValueType;
  readonly labels: ValueType;
}

type Data = Pick<StepInputs, "x" | "labels" | "learningRate">;

/** One step, on a batch. */
function one(graph: GraphBuilder, plan: Plan, learningRate: Value): Values {
  return step(graph, plan, { x: graph.input("x", plan.x), labels: graph.input("labels", plan.labels), learningRate });
}

/** Many steps: a Scan over the order, whose body takes one on the samples of a row. */
function many(graph: GraphBuilder, plan: Plan, learningRate: Value): Values {
  const kept = Object.entries(plan.state).map(([name, tensor]) => graph.input(name, tensor));
  const x = graph.input("x", within("samples", plan.x.dims?.slice(1), plan.x));
  const labels = graph.input("labels", within("samples", [], plan.labels));
  const order = graph.input("order", within("steps", plan.labels.dims, plan.labels));
  const body = new GraphBuilder({ outer: graph });
  const outputs = step(body, plan, { x, labels, learningRate }, "rows");
  const named = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [`${name}/step`, value]));
  const attributes = { body: graphAttribute(body.build("step", named)), num_scan_inputs: int(1) };
  const types = Object.values(outputs).map((value, i) => (i < kept.length ? value : within("steps", value.dims, value)));
  const values = graph.nodes("Scan", [...kept, order], types, { attributes });
  return Object.fromEntries(Object.keys(outputs).map((name, i) => [name, values[i] as Value]));
}

/** The inputs of the state, and a step on the data, or on those of its rows that the input `rows` names. */
function step(graph: GraphBuilder, plan: Plan, data: Data, rows?: string): Values {
  const kept = Object.keys(plan.state);
  const state = Object.fromEntries(Object.entries(plan.state).map(([name, tensor]) => [name, graph.input(name, tensor)]));
  const batch = rows === undefined ? data : gathered(graph, plan, data, graph.input(rows, plan.labels));
  const { loss, next } = trainingStep(graph, plan, { ...batch, state });
  return { ...Object.fromEntries(kept.map((name) => [nextName(name), next[name] as Value])), loss };
}

/** In the graph, since the copy is still in the cache when the first product reads it. */
function gathered(graph: GraphBuilder, plan: Plan, { x, labels, learningRate }: Data, rows: Value): Data {
  return { x: graph.node("Gather", [x, rows], plan.x), labels: graph.node("Gather", [labels, rows], plan.labels), learningRate };
}

function within(name: string, dims: readonly Dim[] = [], { type }: ValueType): ValueType {
  return { type, dims: [name, ...dims] };
}

/** The types of a batch. Throws ShapeError unless the model takes one input with the batch in front. */
function batchTypes({ graph }: Model, batchSize: number): Pick<Plan, "x" | "labels"> {
  const [input, ...others] = graph.inputs.filter(({ name }) => !Object.hasOwn(graph.initializers, name));
  const [first, ...rest] = input?.dims ?? [];
  if (input === undefined || others.length > 0 || typeof first !== "string") {
    throw new ShapeError(
      "trainingModel",
      `a model with the inputs ${graph.inputs.map(({ name, dims }) => `${name} [${dims?.join()}]`).join(", ")}`,
      "Give it one input [batch, ...], its first dimension a name.",
    );
  }
  return { x: { type: input.type, dims: [batchSize, ...rest] }, labels: { type: "int32", dims: [batchSize] } };
}
