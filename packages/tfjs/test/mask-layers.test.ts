// Masks in models: layers hand them on, and those along an axis leave out what is masked, as Keras's Softmax does.
import { catalog } from "@gofz/core";
import { type ActivationLayer, type LayerOptions, register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { layers as own } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, it } from "vitest";
import { reloaded } from "./artifacts.ts";
import { tf } from "./backends.ts";
import { make as makeOf } from "./layers/cases.ts";
import { modelOf as modelWith } from "./layers/model.ts";

const { layers, ops } = register(tf, catalog);

const make = (name: string, options?: LayerOptions): ActivationLayer => makeOf(layers, name, options);
const modelOf = (...made: readonly own.Layer[]): ReturnType<typeof modelWith> => modelWith(tf, made);

beforeAll(async () => {
  await tf.setBackend("cpu");
});

describe("a mask", () => {
  it("goes on to the next layer", () => {
    const masking = tf.layers.masking({ maskValue: 0, inputShape: [3, 4] });
    const lstm = tf.layers.lstm({ units: 2, recurrentInitializer: "zeros" });
    const model = modelOf(masking, make("mish"), make("glu"), lstm);
    const x = tf.tensor3d([
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
        [0, 0, 0, 0],
      ],
    ] as number[][][]);
    const shorter = tf.tensor3d([
      [
        [0, 0, 0, 0],
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
    ] as number[][][]);
    // What is masked is not seen, wherever it is.
    equal(model.predict(x) as Tensor, model.predict(shorter) as Tensor, 1e-6);
  });

  it("of a split axis holds where both parts do", () => {
    const mask = tf.tensor2d(
      [
        [1, 1, 0, 1],
        [1, 0, 1, 1],
      ],
      [2, 4],
      "bool",
    );
    const half = make("glu", { axis: 1 }).computeMask(tf.ones([2, 4, 3]), mask) as Tensor;
    expect(half.arraySync()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const double = make("crelu", { axis: 1 }).computeMask(tf.ones([2, 4, 3]), mask) as Tensor;
    expect(double.arraySync()).toEqual([
      [1, 1, 0, 1, 1, 1, 0, 1],
      [1, 0, 1, 1, 1, 0, 1, 1],
    ]);
  });

  describe("along time", () => {
    const masking = (): own.Layer => tf.layers.masking({ maskValue: 0, inputShape: [3, 2] });
    const x = (): Tensor => tf.tensor3d([1, 2, 0, 0, 3, 1], [1, 3, 2]);
    const seen = (name: string): Tensor => ops[name]?.(tf.tensor3d([1, 2, 3, 1], [1, 2, 2]), {}, { axis: 1 }) ?? x();

    it.each(["softmax", "sparsemax", "gumbelSoftmax", "dice"])(
      "%s leaves out what is masked, once it is saved and loaded too",
      async (name) => {
        const model = modelOf(masking(), make("mish"), make(name, { axis: 1 }));
        const { mish, [name]: operation } = ops;
        const [first = [], last = []] = (operation?.(mish?.(tf.tensor2d([1, 2, 3, 1], [2, 2])) ?? x(), {}, { axis: 0 }).arraySync() ??
          []) as number[][];
        const expected = tf.tensor3d([[first, [0, 0], last]]);
        equal(model.predict(x()) as Tensor, expected, 1e-6);
        equal((await reloaded(model)).predict(x()) as Tensor, expected, 1e-6);
      },
    );

    it("a mask may be passed, as to Keras's layer", () => {
      const mask = tf.tensor2d([1, 0, 1], [1, 3]);
      const found = make("softmax", { axis: 1 }).apply(x(), { mask }) as Tensor;
      equal(tf.gather(found, [0, 2], 1), seen("softmax"), 1e-6);
    });

    it("weights learn from what is seen alone", async () => {
      const trained = async (...made: readonly own.Layer[]): Promise<Tensor> => {
        const model = modelOf(...made);
        await model.trainOnBatch(x(), tf.tensor3d([1, 2, 100, 100, 3, 1], [1, 3, 2]));
        return model.getWeights()[0] as Tensor;
      };
      const model = modelOf(make("betaSoftmax", { axis: 1, trainable: ["beta"], inputShape: [2, 2] }));
      await model.trainOnBatch(tf.tensor3d([1, 2, 3, 1], [1, 2, 2]), tf.tensor3d([1, 2, 3, 1], [1, 2, 2]));
      equal(await trained(masking(), make("betaSoftmax", { axis: 1, trainable: ["beta"] })), model.getWeights()[0] as Tensor, 1e-6);
    });

    it("takes no mask for its own that ends before it, or is of a wrapper's input", () => {
      const lstm = tf.layers.lstm({ units: 3, recurrentInitializer: "zeros" });
      const model = modelOf(masking(), lstm, make("softmax"));
      equal(tf.sum(model.predict(x()) as Tensor, -1), tf.ones([1]), 1e-6);
      expect(Array.from((model.predict(x()) as Tensor).dataSync()).every((share) => share > 0.1)).toBe(true);
      const square = tf.layers.masking({ maskValue: 0, inputShape: [2, 2] });
      const distributed = modelOf(square, tf.layers.timeDistributed({ layer: make("softmax") }));
      equal(distributed.predict(tf.tensor3d([1, 1, 0, 0], [1, 2, 2])) as Tensor, tf.fill([1, 2, 2], 0.5), 1e-6);
    });
  });
});

function equal(found: Tensor, expected: Tensor, within: number): void {
  expect(found.shape).toEqual(expected.shape);
  expect(tf.max(tf.abs(tf.sub(found, expected))).dataSync()[0]).toBeLessThanOrEqual(within);
}
