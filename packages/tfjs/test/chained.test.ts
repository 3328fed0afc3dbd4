import { catalog, define, swish, tanhExp } from "@gofz/core";
import { activate } from "@gofz/tfjs";
import { chain } from "@gofz/tfjs/chained";
import type { Tensor } from "@tensorflow/tfjs-core";
// The types of TensorFlow.js's own methods, with which ours must agree.
import type {} from "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js";
import { beforeAll, expect, it } from "vitest";
import { tf } from "./backends.ts";

/** As @tensorflow/tfjs does it, whose modules are another copy in Node. */
function relu<T extends Tensor>(this: T): T {
  return tf.relu(this);
}
Object.assign(tf.Tensor.prototype, { relu });

const { skipped } = chain(tf, catalog);

beforeAll(async () => {
  await tf.setBackend("cpu");
});

it("activations are methods, with parameters and options", () => {
  const x = tf.tensor1d([1, -2, 3]);
  expect(x.tanhExp().arraySync()).toEqual(activate(tf, tanhExp, x).arraySync());
  expect(x.swish({ beta: 2 }).arraySync()).toEqual(activate(tf, swish, x, { beta: 2 }).arraySync());
  expect(x.mish({}, { precision: "exact" }).mish().shape).toEqual([3]);
  expect(
    tf
      .grad((x) => x.tanhExp())(tf.scalar(0))
      .dataSync()[0],
  ).toBeCloseTo(Math.tanh(1), 6);
});

it("compiles for the catalogue's names alone", () => {
  // @ts-expect-error: no function of the catalogue has this name.
  expect(() => tf.scalar(1).tanhExpp()).toThrow("not a function");
});

it("TensorFlow.js's own methods stay", () => {
  expect(skipped).toEqual(["relu"]);
  expect(tf.Tensor.prototype.relu).toBe(relu);
});

it("chained again, nothing changes; another formula is refused", () => {
  expect(chain(tf, catalog).skipped).toEqual(skipped);
  expect(() => chain(tf, [define({ name: "tanhExp", formula: "x+1" })])).toThrow("gofzTanhExp is already registered");
});
