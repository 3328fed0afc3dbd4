// What runs in the page of the table `browser`, as the global `bench`.
import { catalog } from "@gofz/core";
import { register } from "@gofz/tfjs";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgl";
import "@tensorflow/tfjs-backend-webgpu";
// Registers the gradients of TensorFlow.js, which its core alone does not.
import "@tensorflow/tfjs-layers";
import { compositions } from "./compositions.ts";
import { race } from "./stopwatch.ts";

const count = 2 ** 20;
const { ops } = register(tf, catalog);

/** Milliseconds of the forward pass and the gradient, waited for, and how many kernels they launch. */
export interface Passes {
  readonly median: number;
  readonly kernels: number;
}

/** What is measured, by contestant. */
export type Measured = Readonly<Record<"theirs" | "ours" | "least", Passes>>;

/** A function on a backend, by TensorFlow.js's operations and by gofz's; and two negations, about the least that two kernels can take. */
export async function measured(backend: string, name: string, repetitions: number): Promise<Measured> {
  const [composition, op] = [compositions[name], ops[name]];
  if (composition === undefined || op === undefined) throw new Error(`There is no ${name} to compare.`);
  if (!(await tf.setBackend(backend))) throw new Error(`The backend ${backend} does not start.`);
  const [x, dy] = [tf.randomNormal([count], 0, 3), tf.ones([count])];
  const both = (f: (x: tf.Tensor) => tf.Tensor) => () => tf.tidy(() => tf.valueAndGrad(f)(x, dy));
  const [theirs, ours] = [both(composition), both((x) => op(x))];
  const least = (): Results => ({ value: tf.neg(x), grad: tf.neg(dy) });
  const times = await race({ theirs: () => wait(theirs()), ours: () => wait(ours()), least: () => wait(least()) }, { repetitions });
  const passes = {
    theirs: { ...times.theirs, kernels: await launched(theirs) },
    ours: { ...times.ours, kernels: await launched(ours) },
    least: { ...times.least, kernels: await launched(least) },
  };
  tf.dispose([x, dy]);
  return passes;
}

type Results = ReturnType<ReturnType<typeof tf.valueAndGrad>>;

/** Reads both results, which come no sooner than they are computed. */
async function wait({ value, grad }: Results): Promise<void> {
  await Promise.all([value.data(), grad.data()]);
  tf.dispose([value, grad]);
}

/** Kernels that launch nothing: of float32, they give the same data under another name or shape. */
const views = new Set(["Identity", "Cast", "Reshape"]);

async function launched(run: () => Results): Promise<number> {
  const { kernels, result } = await tf.profile(run);
  tf.dispose(result);
  // Not kernelNames, where each name stands once.
  return kernels.filter(({ name }) => !views.has(name)).length;
}
