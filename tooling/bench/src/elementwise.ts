import { join } from "node:path";
import { catalog, find, term } from "@gofz/core";
import { register } from "@gofz/tfjs";
import { kernel, pass } from "@gofz/wasm";
import { largestUlp, probes } from "./accuracy.ts";
import { python } from "./python.ts";
import { race } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";
import { compositions, tf } from "./tensorflow.ts";

const count = 2 ** 20;
const peer = join(import.meta.dirname, "../peers/torch_elementwise.py");

/**
 * Forward on 2^20 elements: TensorFlow.js's operations on its wasm backend, gofz's kernel there, and gofz's exact kernel alone. The inputs
 * are normal with a deviation of 3, as behind a layer; then those of which half lie where functions have long become flat.
 */
export async function forward(repetitions: number): Promise<Table> {
  await tf.setBackend("wasm");
  const { ops } = register(tf, catalog);
  const x = tf.randomNormal([count], 0, 3);
  const anything = tf.randomUniform([count], -88, 88);
  const at = probes();
  const memory = new WebAssembly.Memory({ initial: (2 * count * 4) / 65536 });
  new Float32Array(memory.buffer, 0, count).set(x.dataSync());
  const torch = await torchTimes();
  const rows = [];
  for (const [name, composition] of Object.entries(compositions)) {
    const exact = pass([term(find(name))], { precision: "exact", memory });
    const times = await race(
      {
        relu: () => tf.relu(x).dispose(),
        theirs: () => tf.tidy(() => void composition(x)),
        fast: () => tf.tidy(() => void ops[name]?.(x)),
        any: () => tf.tidy(() => void ops[name]?.(anything)),
        exact: () => exact.run(count, { x: 0 }, [4 * count]),
      },
      { repetitions },
    );
    const points = tf.tensor1d(at);
    rows.push([
      name,
      digits(times.theirs.median),
      digits(times.fast.median),
      digits(times.exact.median),
      digits(times.theirs.median / times.fast.median),
      digits(times.theirs.median / times.exact.median),
      digits(torch.get(name) ?? Number.NaN),
      digits((torch.get(name) ?? Number.NaN) / times.fast.median),
      digits(times.fast.median / times.relu.median),
      digits(times.any.median / times.relu.median),
      digits(times.exact.median / times.relu.median),
      digits(largestUlp(term(find(name)), at, composition(points).dataSync())),
      digits(largestUlp(term(find(name)), at, ops[name]?.(points).dataSync() ?? [])),
      digits(largestUlp(term(find(name)), at, kernel(find(name), { precision: "exact" }).forward({ x: at }))),
    ]);
  }
  return {
    title: "Forward, TensorFlow.js wasm, 2^20 elements",
    note: "Milliseconds and ratios of medians, for inputs that are normal with a deviation of 3; any data: between -88 and 88. The error is the largest in float32 ULP over 8,192 inputs from 2^-20 to 2^7, both signs, where the true value is a normal float32. PyTorch: Debian's, on one thread, run before the others.",
    head: [
      "f",
      "TF.js",
      "gofz fast",
      "gofz exact",
      "TF.js / fast",
      "TF.js / exact",
      "PyTorch",
      "PyTorch / fast",
      "fast / TF.js relu",
      "any data / TF.js relu",
      "exact / TF.js relu",
      "TF.js ULP",
      "fast ULP",
      "exact ULP",
    ],
    rows,
  };
}

/** PyTorch's milliseconds on one thread by function; none where it is not installed. */
async function torchTimes(): Promise<ReadonlyMap<string, number>> {
  const lines = (await python([peer, String(count), "1"])) ?? "";
  const rows = lines.split("\n").filter((line) => line !== "");
  return new Map(
    rows.map((line) => {
      const { f, forwardMs } = JSON.parse(line) as { readonly f: string; readonly forwardMs: number };
      return [f === "silu" ? "swish" : f, forwardMs];
    }),
  );
}

/** Forward and gradient on 2^20 elements, both through TensorFlow.js's own tape on its wasm backend. */
export async function gradients(repetitions: number): Promise<Table> {
  await tf.setBackend("wasm");
  const { ops } = register(tf, catalog);
  const x = tf.randomUniform([count], -4, 4);
  const dy = tf.ones([count]);
  const both = (f: (x: tf.Tensor) => tf.Tensor) => (): void => tf.tidy(() => void tf.valueAndGrad(f)(x, dy));
  const rows = [];
  for (const [name, composition] of Object.entries(compositions)) {
    const times = await race({ theirs: both(composition), ours: both((x) => ops[name]?.(x) ?? x) }, { repetitions });
    rows.push([name, digits(times.theirs.median), digits(times.ours.median), digits(times.theirs.median / times.ours.median)]);
  }
  return {
    title: "Forward and gradient, TensorFlow.js wasm, 2^20 elements",
    note: "Milliseconds and ratios of medians, by tf.valueAndGrad.",
    head: ["f", "TF.js", "gofz", "TF.js / gofz"],
    rows,
  };
}
