import { lower, type Native, type Spelling, type Step, spell } from "@gofz/core";
import type { KernelFunc, Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";
import { termOf, type Variant } from "../variant.ts";

/** The functions that every backend of TensorFlow.js has, and that are right on their whole domain. */
const native: readonly Native[] = ["exp", "expm1", "log", "log1p", "tanh", "sin", "cos", "atan", "erf"];

/** The program composed of TensorFlow.js's own operations: for backends that gofz has no kernel for, tfjs-node among them. */
export function composed(tf: TensorFlow, variant: Variant): KernelFunc {
  const program = lower([termOf(variant)], { format: "f32", native, bound: "fast", typical: variant.activation.params });
  return ({ inputs, attrs }) =>
    tf.tidy(() => {
      const tensors = new Map(Object.entries(inputs).map(([name, info]) => [name, info as Tensor]));
      const numbers = attrs as Readonly<Record<string, number>>;
      const values = spell(
        program,
        spelling(tf, (name) => tensors.get(name) ?? tf.scalar(numbers[name] ?? Number.NaN)),
      );
      const result = values[program.results[0] ?? 0] as Tensor;
      const x = tensors.get("x") as Tensor;
      const shaped = tf.broadcastTo(result, x.shape);
      const dy = tensors.get("dy");
      return dy === undefined ? shaped : tf.mul(dy, shaped);
    });
}

function spelling(tf: TensorFlow, input: (name: string) => Tensor): Spelling<Tensor> {
  return { input, constant: (value) => tf.scalar(value), steps: steps(tf), natives: natives(tf) };
}

type Operation = (...args: Tensor[]) => Tensor;

function binary(f: (a: Tensor, b: Tensor) => Tensor): Operation {
  return (a, b) => f(a as Tensor, b as Tensor);
}

function unary(f: (a: Tensor) => Tensor): Operation {
  return (a) => f(a as Tensor);
}

function steps(tf: TensorFlow): Readonly<Record<Step, Operation>> {
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

function natives(tf: TensorFlow): Readonly<Partial<Record<Native, Operation>>> {
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
