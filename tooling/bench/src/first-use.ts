import { catalog, isElementwise } from "@gofz/core";
import { type Operation, register } from "@gofz/tfjs";
import { digits, type Table } from "./table.ts";
import { tf } from "./tensorflow.ts";

/** How long it takes until a function has computed for the first time, on TensorFlow.js's wasm backend; each is a first time once only. */
export async function firstUse(): Promise<Table> {
  await tf.setBackend("wasm");
  const start = performance.now();
  const { ops } = register(tf, catalog);
  const registered = performance.now() - start;
  const x = tf.randomUniform([1024], -4, 4);
  const dy = tf.ones([1024]);
  const elementwise = Object.values(catalog).flatMap((activation) => (isElementwise(activation) ? [ops[activation.name] ?? tf.relu] : []));
  const forward = (f: Operation) => (): void => f(x).dispose();
  const gradient = (f: Operation) => (): void => tf.tidy(() => void tf.grad((x) => f(x))(x, dy));
  const makings = [forward, gradient].map((kind) => elementwise.map(kind).map(making));
  return {
    title: "First use, TensorFlow.js wasm",
    note: `Milliseconds that the first call of a function takes longer than its second, over the ${elementwise.length} elementwise functions of the catalogue, whose kernels are made one after another in one process. \`register(tf, catalog)\` of the whole catalogue took ${digits(registered)} ms.`,
    head: ["kernel", "median", "90 of 100", "longest"],
    rows: makings.map((times, i) => [["forward", "gradient"][i] ?? "", ...[0.5, 0.9, 1].map((part) => digits(quantile(times, part)))]),
  };
}

function making(run: () => void): number {
  const [first = 0, second = 0] = [run, run].map((each) => {
    const start = performance.now();
    each();
    return performance.now() - start;
  });
  return first - second;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
