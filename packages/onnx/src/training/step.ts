import { inline } from "../apply.ts";
import type { GraphBuilder } from "../builder.ts";
import { gradients } from "../gradients.ts";
import type { Model, Value } from "../model.ts";
import { weightsOf } from "../weights.ts";
import type { Loss } from "./loss.ts";
import type { Optimizer, Values } from "./optimizer.ts";
import { slotName } from "./state.ts";

/** What is trained, and how. */
export interface StepPlan {
  readonly model: Model;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
}

/** What one step of training reads. */
export interface StepInputs {
  readonly x: Value;
  readonly labels: Value;
  readonly learningRate: Value;
  readonly state: Values;
}

/** What it gives: the mean loss of the batch before the step, and the state after it. */
export interface StepOutputs {
  readonly loss: Value;
  readonly next: Values;
}

/** Adds one step of training to a graph: forward, loss, gradients, update. */
export function trainingStep(
  graph: GraphBuilder,
  { model, loss, optimizer }: StepPlan,
  { x, labels, learningRate, state }: StepInputs,
): StepOutputs {
  const bound = new Map([...Object.entries(state), [model.graph.inputs[0]?.name ?? "x", x] as const]);
  const [logits = x] = inline(graph, model.graph, model.functions, bound);
  const value = loss(graph, logits, labels);
  const { seed, scalars, update } = optimizer.step(graph, learningRate, pick(state, Object.keys(optimizer.scalars)));
  const weights = pick(state, Object.keys(weightsOf(model)));
  const slopes = gradients(graph, value, Object.values(weights), seed);
  const next = Object.entries(weights).flatMap(([name, weight], i) => {
    const slope = slopes[i];
    const labelled = optimizer.slots.map((slot) => [slot, state[slotName(name, slot)] as Value] as const);
    if (slope === undefined) return [[name, weight] as const, ...labelled.map(([slot, kept]) => [slotName(name, slot), kept] as const)];
    const updated = update(weight, slope, Object.fromEntries(labelled));
    return [[name, updated.weight] as const, ...Object.entries(updated.slots).map(([slot, kept]) => [slotName(name, slot), kept] as const)];
  });
  return { loss: value, next: { ...Object.fromEntries(next), ...scalars } };
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name] as Value]));
}
