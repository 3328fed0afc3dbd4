import { join } from "node:path";
import { encodeModel } from "@gofz/onnx";
import { Trainer } from "@gofz/onnxruntime";
import * as ort from "onnxruntime-node";
import { activation } from "../activation.ts";
import type { Backend } from "../backend.ts";
import { CLASSES, PIXELS } from "../data/mnist.ts";
import { writeWhole } from "../file.ts";
import { onnxModel } from "./model.ts";

/** Images that are predicted at once: the process must not end while onnxruntime computes, or it aborts. */
const CHUNK = 500;

/** onnxruntime-node. Its trainer computes in a thread of its own. */
export const onnxruntime: Backend = {
  obstacle: async () => undefined,
  slowness: async () => undefined,
  async open({ architecture, seed, optimizer, batchSize, threads, ...plan }, stop) {
    const model = onnxModel(architecture, seed, activation(plan.activation));
    const trainer = await Trainer.create(ort, {
      model,
      loss: "softmaxCrossEntropy",
      optimizer,
      batchSize,
      ...(threads !== undefined && { threads }),
    });
    const images = (data: Float32Array, count: number) => ({ data, dims: [count, ...architecture.input] });

    return {
      async fit({ count, x, labels }, stepped) {
        const reports = trainer.fit({ x: images(x, count), y: labels }, { epochs: 1, shuffle: false, transfer: true, signal: stop });
        for await (const { losses } of reports) stepped(losses);
      },
      async predict(x) {
        const logits = new Float32Array((x.length / PIXELS) * CLASSES);
        for (let start = 0; start < x.length; start += CHUNK * PIXELS) {
          stop.throwIfAborted();
          const chunk = x.subarray(start, start + CHUNK * PIXELS);
          logits.set((await trainer.predict(images(chunk, chunk.length / PIXELS))).data, (start / PIXELS) * CLASSES);
        }
        return logits;
      },
      save: async (directory) => writeWhole(join(directory, "model.onnx"), encodeModel(await trainer.toInferenceModel())),
      close: () => trainer.release(),
    };
  },
};
