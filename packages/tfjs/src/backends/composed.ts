import { lower, type Native, type Spelling, spell } from "@gofz/core";
import type { KernelFunc, Tensor } from "@tensorflow/tfjs-core";
import { sumTo } from "../repeat.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { termOf, type Variant } from "../variant.ts";
import { natives, steps } from "./steps.ts";

/** The program composed of TensorFlow.js's own operations: for backends that gofz has no kernel for, tfjs-node among them. */
export function composed(tf: TensorFlow, variant: Variant): KernelFunc {
  const native = Object.keys(natives(tf)) as Native[];
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
      const value = dy === undefined ? shaped : tf.mul(dy, shaped);
      const to = tensors.get(variant.summed ?? "");
      return to === undefined ? value : sumTo(tf, value, to.shape);
    });
}

function spelling(tf: TensorFlow, input: (name: string) => Tensor): Spelling<Tensor> {
  return { input, constant: (value) => tf.scalar(value), steps: steps(tf), natives: natives(tf) };
}
