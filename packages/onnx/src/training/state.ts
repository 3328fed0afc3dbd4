import type { Model } from "../model.ts";
import { float32, sizeOf, type Tensor } from "../tensor.ts";
import { weightsOf } from "../weights.ts";
import type { OptimizerOptions } from "./optimizer.ts";
import { optimizerOf } from "./optimizers.ts";

/** Everything that a step of training changes, by name, with its first value: the weights, what the optimizer keeps beside each, and its scalars. */
export function trainingState(model: Model, options: OptimizerOptions): Readonly<Record<string, Tensor>> {
  const { slots, scalars } = optimizerOf(options);
  const weights = Object.entries(weightsOf(model));
  return Object.fromEntries([
    ...weights.map(([name, { dims, data }]) => [name, float32(dims, data)]),
    ...weights.flatMap(([name, { dims }]) => slots.map((slot) => [slotName(name, slot), float32(dims, new Float32Array(sizeOf(dims)))])),
    ...Object.entries(scalars).map(([name, value]) => [name, float32([], [value])]),
  ]);
}

/** The name of what an optimizer keeps beside a weight. */
export function slotName(weight: string, slot: string): string {
  return `${weight}/${slot}`;
}

/** The output that holds a state after a run. */
export function nextName(name: string): string {
  return `${name}:next`;
}
