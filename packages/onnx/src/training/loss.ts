import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { sizes } from "../operators/operand.ts";
import { softmaxCrossEntropyFunction } from "../operators/softmax-cross-entropy.ts";
import { elements } from "../proto/element.ts";
import { int32, int64 } from "../tensor.ts";

/** Adds the mean loss of a batch, a scalar, from logits [N, C] and class indices [N] (int32). */
export type Loss = (graph: GraphBuilder, logits: Value, labels: Value) => Value;

export type LossName = "softmaxCrossEntropy";

export const losses: Readonly<Record<LossName, Loss>> = {
  softmaxCrossEntropy: (graph, logits, labels) =>
    graph.call(softmaxCrossEntropyFunction(), [logits, oneHot(graph, labels, logits)], { type: logits.type, dims: [] }, "loss"),
};

function oneHot(graph: GraphBuilder, labels: Value, logits: Value): Value {
  const [samples = 0, classes = 0] = sizes(logits);
  const column = graph.node("Unsqueeze", [labels, graph.constant(int64([1], [1]))], { type: "int32", dims: [samples, 1] });
  const indices = graph.constant(
    int32(
      [classes],
      Int32Array.from({ length: classes }, (_, i) => i),
    ),
  );
  const chosen = graph.node("Equal", [column, indices], { type: "bool", dims: [samples, classes] });
  return graph.node("Cast", [chosen], logits, { name: "targets", attributes: { to: int(elements.float32.code) } });
}
