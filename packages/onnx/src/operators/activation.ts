import { gradientFunction } from "../activation/function.ts";
import type { Application } from "../application.ts";
import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { LocalFunction, Value } from "../model.ts";
import { int64 } from "../tensor.ts";
import { operand } from "./operand.ts";
import type { Operator } from "./operator.ts";

/** A call of a function that carries its term: as large as its first input, with the derivative of the term as its slope. */
export function activationCall(local: LocalFunction): Operator {
  return {
    infer(node) {
      const { type, dims } = operand(node, 0);
      return dims === undefined ? { type } : { type, dims };
    },
    rule(input) {
      const symbol = local.inputs[input];
      if (symbol === undefined) return undefined;
      return (graph, node, dy) => reduced(graph, slope(graph, node, dy, gradientFunction(local, symbol)), operand(node, input));
    },
  };
}

function slope(graph: GraphBuilder, node: Application, dy: Value, local: LocalFunction): Value {
  return graph.call(local, [...node.inputs.filter((input) => input !== undefined), dy], operand(node, 0), `${node.name}/${local.name}`);
}

/** A parameter has one value for all elements: their gradients add up. */
function reduced(graph: GraphBuilder, gradient: Value, target: Value): Value {
  if (target.dims?.length !== 0) return gradient;
  const axes = graph.constant(
    int64(
      [gradient.dims?.length ?? 0],
      (gradient.dims ?? []).map((_, axis) => axis),
    ),
  );
  return graph.node("ReduceSum", [gradient, axes], target, { attributes: { keepdims: int(0) } });
}
