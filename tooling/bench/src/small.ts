import { catalog } from "@gofz/core";
import { register } from "@gofz/tfjs";
import { race } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";
import { compositions, tf } from "./tensorflow.ts";

/** Calls that are timed together. */
const calls = 2000;

/** A call on 2^10 elements, where what is done once a call counts most, beside TensorFlow.js's relu. */
export async function small(repetitions: number): Promise<Table> {
  const { ops } = register(tf, catalog);
  const rows = [];
  for (const backend of ["wasm", "cpu"]) {
    await tf.setBackend(backend);
    const x = tf.randomUniform([1024], -4, 4);
    const often = (f: (x: tf.Tensor) => tf.Tensor) => (): void => {
      for (let i = 0; i < calls; i++) f(x).dispose();
    };
    for (const [name, composition] of Object.entries(compositions)) {
      const contestants = { relu: often(tf.relu), theirs: often(composition), ours: often((x) => ops[name]?.(x) ?? x) };
      const times = await race(contestants, { repetitions: Math.ceil(repetitions / 4) });
      const call = ({ median }: { readonly median: number }): string => digits((1000 * median) / calls);
      rows.push([
        `${name}, ${backend}`,
        call(times.relu),
        call(times.theirs),
        call(times.ours),
        digits(times.ours.median / times.relu.median),
      ]);
    }
  }
  return {
    title: "Small tensors: a call on 2^10 elements, TensorFlow.js wasm and cpu",
    note: "Microseconds a call, medians of 2,000 calls in a row, and the ratio to TensorFlow.js's relu in the same run.",
    head: ["f, backend", "TF.js relu", "TF.js", "gofz", "gofz / relu"],
    rows,
  };
}
