import { type Algebra, fold, type Term } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { natives, steps } from "../backends/steps.ts";
import { float32 } from "../float32.ts";
import type { TensorFlow } from "../tensorflow.ts";

/** The axis along which reductions are taken. */
const axis = 1;

/**
 * A term's values by TensorFlow.js's own operations, with its reductions along the second axis of x; of x's shape. They take in the places
 * where `counts` is true, all where it is left out.
 */
export function readAlong(tf: TensorFlow, term: Term, symbol: (name: string) => Tensor, shape: number[], counts?: Tensor): Tensor {
  const value = fold(term, { num: (value) => tf.scalar(value), sym: ({ name }) => symbol(name), ops: operators(tf, shape, counts) });
  return tf.broadcastTo(value, shape);
}

function operators(tf: TensorFlow, shape: number[], counts: Tensor | undefined): Algebra<Tensor>["ops"] {
  const own = { ...steps(tf), ...natives(tf) };
  // What is the same for all elements counts once for each.
  const spread: Spread = (a) => tf.broadcastTo(a as Tensor, shape);
  return {
    ...own,
    pow: (a, b) => tf.pow(a as Tensor, b as Tensor),
    // TensorFlow.js has no complement of its own.
    erfc: (a) => tf.sub(1, own.erf(a as Tensor)),
    // In a term a condition is a number.
    less: (a, b) => float32(tf, own.less(a as Tensor, b as Tensor)),
    where: (condition, a, b) => own.where(tf.notEqual(condition as Tensor, 0), a as Tensor, b as Tensor),
    ...(counts === undefined ? reductions(tf, spread) : maskedReductions(tf, spread, counts)),
  };
}

type Spread = (a: Tensor | undefined) => Tensor;

type Reductions = Pick<Algebra<Tensor>["ops"], "reduceSum" | "reduceMean" | "reduceMax">;

function reductions(tf: TensorFlow, spread: Spread): Reductions {
  return {
    reduceSum: (a) => tf.sum(spread(a), axis, true),
    reduceMean: (a) => tf.mean(spread(a), axis, true),
    reduceMax: (a) => tf.max(spread(a), axis, true),
  };
}

function maskedReductions(tf: TensorFlow, spread: Spread, counts: Tensor): Reductions {
  const sum = (a: Tensor): Tensor => tf.sum(tf.where(counts, a, 0), axis, true);
  return {
    reduceSum: (a) => sum(spread(a)),
    reduceMean: (a) => tf.div(sum(spread(a)), sum(spread(tf.scalar(1)))),
    reduceMax: (a) => tf.max(tf.where(counts, spread(a), Number.NEGATIVE_INFINITY), axis, true),
  };
}
