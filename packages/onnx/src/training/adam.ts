import type { Value } from "../model.ts";
import { within } from "../within.ts";
import type { AdamOptions, Optimizer } from "./optimizer.ts";

/**
 * w -= learningRate (m / c1) / (sqrt(v / c2) + epsilon), with the corrections c1 = 1 - beta1^t and c2 = 1 - beta2^t, as TF.js has it.
 * The slots hold m / (1 - beta1) and v / (1 - beta2), so that a step makes two passes over each weight fewer; what is left of the factors are scalars.
 * Throws OptionError for a beta outside [0, 1) or an epsilon that is negative.
 */
export function adam({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 }: AdamOptions): Optimizer {
  within("beta1", beta1, 0, 1);
  within("beta2", beta2, 0, 1);
  within("epsilon", epsilon, 0, Infinity);
  return {
    slots: ["m", "v"],
    scalars: { beta1Power: beta1, beta2Power: beta2 },
    step(graph, learningRate, { beta1Power = learningRate, beta2Power = learningRate }) {
      const on = (op: string, a: Value, b: Value | number): Value => graph.node(op, [a, typeof b === "number" ? graph.scalar(b) : b], a);
      const correct = (factor: number, power: Value): Value => on("Div", graph.scalar(factor), on("Sub", graph.scalar(1), power));
      const spread = graph.node("Sqrt", [correct(1 - beta2, beta2Power)], learningRate);
      const rate = on("Div", on("Mul", learningRate, correct(1 - beta1, beta1Power)), spread);
      const floor = on("Div", graph.scalar(epsilon), spread);
      return {
        seed: graph.scalar(1),
        scalars: { beta1Power: on("Mul", beta1Power, beta1), beta2Power: on("Mul", beta2Power, beta2) },
        update(weight, gradient, { m: mean = weight, v: square = weight }) {
          const m = on("Add", on("Mul", mean, beta1), gradient);
          const v = on("Add", on("Mul", square, beta2), on("Mul", gradient, gradient));
          const scale = on("Add", graph.node("Sqrt", [v], v), floor);
          return { weight: on("Sub", weight, on("Mul", on("Div", m, scale), rate)), slots: { m, v } };
        },
      };
    },
  };
}
