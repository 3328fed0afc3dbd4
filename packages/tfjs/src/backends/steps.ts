import type { Native, Step } from "@gofz/core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";

/** An operation of TensorFlow.js on as many tensors as the step or function takes. */
export type Composer = (...args: Tensor[]) => Tensor;

/** The steps of a program as TensorFlow.js's own operations. */
export function steps(tf: TensorFlow): Readonly<Record<Step, Composer>> {
  return {
    add: binary(tf.add),
    sub: binary(tf.sub),
    mul: binary(tf.mul),
    div: binary(tf.div),
    sqrt: unary(tf.sqrt),
    abs: unary(tf.abs),
    neg: unary(tf.neg),
    min: binary(tf.minimum),
    max: binary(tf.maximum),
    less: binary(tf.less),
    where: (mask, a, b) => tf.where(mask as Tensor, a as Tensor, b as Tensor),
    round: unary(tf.round),
    // Only the engine's own exponential and logarithm use these two, and every backend has both functions itself.
    pow2: unary((k) => tf.pow(2, k)),
    exponent: unary((a) => tf.floor(tf.div(tf.log(a), Math.LN2))),
  };
}

/** The functions that every backend of TensorFlow.js has, and that are right on their whole domain. */
export function natives(tf: TensorFlow): Readonly<Record<Exclude<Native, "erfc">, Composer>> {
  return {
    exp: unary(tf.exp),
    expm1: unary(tf.expm1),
    log: unary(tf.log),
    log1p: unary(tf.log1p),
    tanh: unary(tf.tanh),
    sin: unary(tf.sin),
    cos: unary(tf.cos),
    atan: unary(tf.atan),
    erf: unary(tf.erf),
  };
}

function binary(f: (a: Tensor, b: Tensor) => Tensor): Composer {
  return (a, b) => f(a as Tensor, b as Tensor);
}

function unary(f: (a: Tensor) => Tensor): Composer {
  return (a) => f(a as Tensor);
}
