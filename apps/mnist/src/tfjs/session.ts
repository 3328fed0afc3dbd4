import type { Activation } from "@gofz/core";
import type { Floats } from "@gofz/onnx";
import * as core from "@tensorflow/tfjs-core";
import type { Plan, Session } from "../backend.ts";
import { CLASSES } from "../data/digits.ts";
import { modelFiles } from "./files.ts";
import { layersModel, layersOptimizer } from "./model.ts";

/** Images that are predicted at once: an engine's scratch memory grows with them. */
const CHUNK = 500;

/** A LayersModel in training, on the engine that is set. */
export function openSession(plan: Plan, activation: Activation): Session {
  const { architecture, batchSize } = plan;
  const model = layersModel(plan, activation);
  const optimizer = layersOptimizer(plan.optimizer);
  model.compile({ optimizer, loss: (labels, logits) => core.losses.softmaxCrossEntropy(labels, logits) });
  const pixels = architecture.input.reduce((size, dim) => size * dim, 1);
  const images = (x: Float32Array, start: number, count: number) =>
    core.tensor(x.subarray(start * pixels, (start + count) * pixels), [count, ...architecture.input]);

  return {
    async fit({ count, x, labels }, stepped) {
      for (let start = 0; start < count; start += batchSize) {
        const batch = images(x, start, batchSize);
        const rows = core.tidy(() => core.oneHot(labels.subarray(start, start + batchSize), CLASSES));
        stepped([Number(await model.trainOnBatch(batch, rows))]);
        core.dispose([batch, rows]);
      }
    },
    async predict(x) {
      const count = x.length / pixels;
      const logits = new Float32Array(count * CLASSES);
      for (let start = 0; start < count; start += CHUNK) {
        const chunk = core.tidy(() => [model.predictOnBatch(images(x, start, Math.min(CHUNK, count - start)))].flat());
        for (const tensor of chunk) logits.set(await tensor.data(), start * CLASSES);
        core.dispose(chunk);
      }
      return logits;
    },
    weights: () => Promise.all(model.getWeights().map(floats)),
    files: () => modelFiles(model, activation),
    async close() {
      model.dispose();
      optimizer.dispose();
    },
  };
}

async function floats(tensor: core.Tensor): Promise<Floats> {
  return { dims: tensor.shape, data: await tensor.data<"float32">() };
}
