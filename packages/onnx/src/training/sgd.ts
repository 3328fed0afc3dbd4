import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { within } from "../within.ts";
import type { Optimizer, SgdOptions } from "./optimizer.ts";

/** Throws OptionError for a momentum outside [0, 1). */
export function sgd({ momentum = 0 }: SgdOptions): Optimizer {
  within("momentum", momentum, 0, 1);
  return momentum === 0 ? plain : withMomentum(momentum);
}

const plain: Optimizer = {
  slots: [],
  scalars: {},
  step: (graph, learningRate) => ({
    seed: learningRate,
    scalars: {},
    update: (weight, change) => ({ weight: difference(graph, weight, change), slots: {} }),
  }),
};

function withMomentum(momentum: number): Optimizer {
  return {
    slots: ["momentum"],
    scalars: {},
    step: (graph, learningRate) => ({
      seed: graph.scalar(1),
      scalars: {},
      update(weight, gradient, { momentum: past = weight }) {
        const kept = graph.node("Mul", [past, graph.scalar(momentum)], weight);
        const now = graph.node("Add", [kept, gradient], weight);
        return { weight: difference(graph, weight, graph.node("Mul", [now, learningRate], weight)), slots: { momentum: now } };
      },
    }),
  };
}

function difference(graph: GraphBuilder, weight: Value, change: Value): Value {
  return graph.node("Sub", [weight, change], weight);
}
