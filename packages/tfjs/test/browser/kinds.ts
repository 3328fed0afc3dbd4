// What a function gives on the present backend that splits channels, reduces an axis or draws: on Node's cpu what the browser is held to.
import type { Gofz, Options } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../backends.ts";
import { counts, numbers, shape, weights } from "../kinds/cases.ts";
import { encode } from "./floats.ts";

export interface KindResults {
  /** Values and gradients as text: in evaluation, in training, where a stochastic function draws, and masked. At last the values at integers. */
  readonly curves: readonly string[];
  /** How many tensors, and how many buffers of them, were left behind. */
  readonly left: readonly [tensors: number, buffers: number];
}

/** The results of a function of the catalogue along the second axis. */
export async function kindResults(tf: TensorFlow, { ops }: Gofz, name: string): Promise<KindResults> {
  const operation = ops[name];
  if (operation === undefined) throw new Error(`There is no operation ${name}.`);
  const x = tf.tensor3d([...numbers], shape);
  const mask = tf.tensor2d([...counts], shape.slice(0, 2) as [number, number], "bool");
  const before = tf.memory();
  const curves = [{ training: false }, { training: true, seed: 5 }, { mask }].flatMap((options: Options) => {
    const f = (x: Tensor): Tensor => operation(x, {}, { axis: 1, ...options });
    const weighted = (x: Tensor): Tensor => {
      const y = f(x);
      return tf.mul(y, tf.tensor(weights.slice(0, y.size), y.shape));
    };
    return [tf.tidy(() => f(x)), tf.grad(weighted)(x)];
  });
  curves.push(tf.tidy(() => operation(tf.cast(x, "int32"), {}, { axis: 1 })));
  const texts = await Promise.all(curves.map(async (curve) => encode(await curve.data<"float32">())));
  tf.dispose(curves);
  const after = tf.memory();
  tf.dispose([x, mask]);
  return { curves: texts, left: [after.numTensors - before.numTensors, after.numDataBuffers - before.numDataBuffers] };
}
