import type { Optimizer } from "./backend.ts";

/** The usual learning rates. */
export const usualRates: Readonly<Record<Optimizer["kind"], number>> = { adam: 0.003, sgd: 0.1 };

/** How an optimizer is asked for. */
export interface OptimizerChoice {
  readonly optimizer: Optimizer["kind"];
  /** The usual one where undefined. */
  readonly rate: number | undefined;
  readonly momentum: number;
}

/** The optimizer that is asked for; momentum is for sgd alone. */
export function optimizerOf({ optimizer, rate, momentum }: OptimizerChoice): Optimizer {
  const learningRate = rate ?? usualRates[optimizer];
  return optimizer === "adam" ? { kind: "adam", learningRate, epsilon: 1e-7 } : { kind: "sgd", learningRate, momentum };
}
