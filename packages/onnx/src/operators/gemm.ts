import type { Application } from "../application.ts";
import { float, floatOf, int, intOf } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import { ShapeError, UnsupportedModelError } from "../errors.ts";
import type { Value } from "../model.ts";
import { float32 } from "../tensor.ts";
import { dimsOf, operand, sizes } from "./operand.ts";
import type { Applied, Operator, Rule } from "./operator.ts";

/** alpha A B + beta C, A and B transposed where transA and transB say so; C is broadcast over the rows. */
export const gemm: Operator = {
  infer(node) {
    const { a, b } = transposed(node);
    const [rows, inner] = ordered(dimsOf(node, 0, 2), a);
    const [depth, columns] = ordered(dimsOf(node, 1, 2), b);
    if (inner !== depth)
      throw new ShapeError(node.op, `[${rows},${inner}] times [${depth},${columns}]`, "Make the inner dimensions equal.");
    return { type: operand(node, 0).type, dims: [rows ?? 0, columns ?? 0] };
  },
  rule: (input) => rules[input],
};

const rules: readonly Rule[] = [
  (graph, node, dy) => {
    const { a, b } = transposed(node);
    return a ? product(graph, node, operand(node, 1), b, dy, true, 0) : product(graph, node, dy, false, operand(node, 1), !b, 0);
  },
  (graph, node, dy) => {
    const { a, b } = transposed(node);
    return b ? product(graph, node, dy, true, operand(node, 0), a, 1) : product(graph, node, operand(node, 0), !a, dy, false, 1);
  },
  (graph, node, dy) => {
    const c = operand(node, 2);
    const beta = floatOf(node, "beta", 1);
    if (c.dims?.length !== 1) throw new UnsupportedModelError(`a Gemm whose bias is [${c.dims?.join()}]`, "Give the bias one dimension.");
    const [rows = 1] = sizes(dy);
    // A product with ones sums the columns several times faster than ReduceSum.
    return graph.node("MatMul", [graph.constant(float32([rows], new Float32Array(rows).fill(beta))), dy], c, {
      name: `${node.name}/grad2`,
    });
  },
];

function product(graph: GraphBuilder, node: Application, a: Value, transA: boolean, b: Value, transB: boolean, input: number): Value {
  const attributes = { transA: int(Number(transA)), transB: int(Number(transB)), alpha: float(floatOf(node, "alpha", 1)) };
  return graph.node("Gemm", [a, b], operand(node, input), { name: `${node.name}/grad${input}`, attributes });
}

function transposed(node: Applied): { readonly a: boolean; readonly b: boolean } {
  return { a: intOf(node, "transA", 0) === 1, b: intOf(node, "transB", 0) === 1 };
}

function ordered<T>([first, second]: readonly T[], swap: boolean): readonly (T | undefined)[] {
  return swap ? [second, first] : [first, second];
}
