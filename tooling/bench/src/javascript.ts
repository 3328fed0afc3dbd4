import { catalog } from "@gofz/core";
import { register } from "@gofz/tfjs";
import { race } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";
import { compositions, tf } from "./tensorflow.ts";

const count = 2 ** 20;

/** Forward on 2^20 elements on TensorFlow.js's cpu backend, which is plain JavaScript. */
export async function javascript(repetitions: number): Promise<Table> {
  await tf.setBackend("cpu");
  const { ops } = register(tf, catalog);
  const x = tf.randomUniform([count], -4, 4);
  const rows = [];
  for (const [name, composition] of Object.entries(compositions)) {
    const once = (f: (x: tf.Tensor) => tf.Tensor) => (): void => tf.tidy(() => void f(x));
    const times = await race(
      { theirs: once(composition), ours: once((x) => ops[name]?.(x) ?? x) },
      { repetitions: Math.ceil(repetitions / 4) },
    );
    rows.push([name, digits(times.theirs.median), digits(times.ours.median), digits(times.theirs.median / times.ours.median)]);
  }
  return {
    title: "Forward, TensorFlow.js cpu, 2^20 elements",
    note: "Milliseconds and ratios of medians.",
    head: ["f", "TF.js", "gofz", "TF.js / gofz"],
    rows,
  };
}
