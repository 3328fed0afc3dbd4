import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";

/** Stochastic gradient descent; with momentum m: v = m v + g, w -= learningRate v. */
export interface SgdOptions {
  readonly kind: "sgd";
  readonly learningRate: number;
  /** 0 where left out. */
  readonly momentum?: number;
}

/** Adam (Kingma and Ba 2015) with TF.js's defaults: beta1 0.9, beta2 0.999, epsilon 1e-7, which is added to the root of the corrected second moment. */
export interface AdamOptions {
  readonly kind: "adam";
  readonly learningRate: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

export type OptimizerOptions = SgdOptions | AdamOptions;

/** What an optimizer keeps from step to step, and how it takes one. */
export interface Optimizer {
  /** Labels of what it keeps beside each weight, as large as the weight and zero at first. */
  readonly slots: readonly string[];
  /** Numbers that it keeps once, with their first values. */
  readonly scalars: Readonly<Record<string, number>>;
  /** Adds to a graph what all weights share in one step. */
  readonly step: (graph: GraphBuilder, learningRate: Value, scalars: Values) => Step;
}

/** Values by label. */
export type Values = Readonly<Record<string, Value>>;

/** One step of an optimizer in a graph. */
export interface Step {
  /** What the gradients are multiplied by: it costs nothing at the loss, and a pass over each weight later. */
  readonly seed: Value;
  /** The scalars after this step. */
  readonly scalars: Values;
  /** The weight and its slots after this step. */
  readonly update: (weight: Value, gradient: Value, slots: Values) => { readonly weight: Value; readonly slots: Values };
}
