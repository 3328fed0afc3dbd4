import { catalog, isElementwise } from "@gofz/core";
import type { Gofz } from "@gofz/tfjs";
import type { grad, Tensor, tensor1d, tidy } from "@tensorflow/tfjs-core";
import { encode } from "./floats.ts";

/** What the curves take of TensorFlow.js. */
interface Namespace {
  readonly grad: typeof grad;
  readonly tensor1d: typeof tensor1d;
  readonly tidy: typeof tidy;
}

/** By title the values at x, on the present backend: f and f' of what is elementwise, and f'' of some, encoded as text. */
export function allCurves(tf: Namespace, { ops }: Gofz, x: Float32Array, twice: readonly string[]): Readonly<Record<string, string>> {
  const curve = (f: (x: Tensor) => Tensor): string => encode(tf.tidy(() => f(tf.tensor1d(x)).dataSync<"float32">()));
  const elementwise = Object.values(catalog).filter(isElementwise);
  const curves = elementwise.flatMap(({ name }) => {
    const f = (x: Tensor): Tensor => ops[name]?.(x) ?? x;
    const slope = tf.grad(f);
    const derivatives = [f, slope, ...(twice.includes(name) ? [tf.grad(slope)] : [])];
    return derivatives.map((derivative, order): [string, string] => [`${name}${"'".repeat(order)}`, curve(derivative)]);
  });
  return Object.fromEntries(curves);
}
