import { functionOf } from "../activation/function.ts";
import { int } from "../attribute.ts";
import { GraphBuilder } from "../builder.ts";
import type { LocalFunction } from "../model.ts";
import { int64 } from "../tensor.ts";
import { dimsOf, operand, sized } from "./operand.ts";
import type { Operator } from "./operator.ts";

/** The cross entropy between target probabilities and softmax(logits), both [N, C], averaged over the samples: a scalar. */
export const softmaxCrossEntropy: Operator = {
  infer(node) {
    dimsOf(node, 0, 2);
    dimsOf(node, 1, 2);
    return { type: operand(node, 0).type, dims: [] };
  },
  rule: (input) =>
    input === 0
      ? (graph, node, dy) => {
          const logits = operand(node, 0);
          const [samples] = dimsOf(node, 0, 2);
          const each = graph.node("Mul", [dy, graph.scalar(1 / sized(samples))], dy);
          return graph.call(gradientFunction(), [logits, operand(node, 1), each], logits, `${node.name}/grad`);
        }
      : undefined,
};

/** The function that a loss node calls. Stable: from the logits by LogSoftmax. */
export function softmaxCrossEntropyFunction(): LocalFunction {
  const graph = new GraphBuilder();
  const [logits, targets] = [graph.input("logits", { type: "float32" }), graph.input("targets", { type: "float32" })];
  const logs = graph.node("LogSoftmax", [logits], logits, { attributes: { axis: int(-1) } });
  const parts = graph.node("Mul", [logs, targets], logits);
  const certainty = graph.node("ReduceSum", [parts, graph.constant(int64([1], [-1]))], logits);
  const mean = graph.node("ReduceMean", [certainty], logits, { attributes: { keepdims: int(0) } });
  return functionOf(
    graph,
    { loss: graph.node("Neg", [mean], logits) },
    {
      name: "SoftmaxCrossEntropy",
      doc: "The mean over the samples of -sum(targets * log softmax(logits)).",
      metadata: {},
    },
  );
}

function gradientFunction(): LocalFunction {
  const graph = new GraphBuilder();
  const [logits, targets, dy] = ["logits", "targets", "dy"].map((name) => graph.input(name, { type: "float32" }));
  const likely = graph.node("Softmax", [logits], { type: "float32" }, { attributes: { axis: int(-1) } });
  const error = graph.node("Sub", [likely, targets], likely);
  return functionOf(
    graph,
    { dlogits: graph.node("Mul", [error, dy], likely) },
    {
      name: "SoftmaxCrossEntropyGrad",
      doc: "dy * (softmax(logits) - targets), where the targets of each sample add up to 1.",
      metadata: {},
    },
  );
}
