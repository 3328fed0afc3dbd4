import { type Algebra, fold, type Term } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { natives, steps } from "../backends/steps.ts";
import { float32 } from "../float32.ts";
import type { TensorFlow } from "../tensorflow.ts";

/** The axis along which reductions are taken. */
const axis = 1;

/** A term's values by TensorFlow.js's own operations, with its reductions along the second axis of x; of x's shape. */
export function readAlong(tf: TensorFlow, term: Term, symbol: (name: string) => Tensor, shape: number[]): Tensor {
  const value = fold(term, { num: (value) => tf.scalar(value), sym: ({ name }) => symbol(name), ops: operators(tf, shape) });
  return tf.broadcastTo(value, shape);
}

function operators(tf: TensorFlow, shape: number[]): Algebra<Tensor>["ops"] {
  const own = { ...steps(tf), ...natives(tf) };
  // What is the same for all elements counts once for each.
  const spread = (a: Tensor | undefined): Tensor => tf.broadcastTo(a as Tensor, shape);
  return {
    ...own,
    pow: (a, b) => tf.pow(a as Tensor, b as Tensor),
    // TensorFlow.js has no complement of its own.
    erfc: (a) => tf.sub(1, own.erf(a as Tensor)),
    // In a term a condition is a number.
    less: (a, b) => float32(tf, own.less(a as Tensor, b as Tensor)),
    where: (condition, a, b) => own.where(tf.notEqual(condition as Tensor, 0), a as Tensor, b as Tensor),
    reduceSum: (a) => tf.sum(spread(a), axis, true),
    reduceMean: (a) => tf.mean(spread(a), axis, true),
    reduceMax: (a) => tf.max(spread(a), axis, true),
  };
}
