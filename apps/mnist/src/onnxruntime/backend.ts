import { encodeModel } from "@gofz/onnx";
import { type Ort, Trainer } from "@gofz/onnxruntime";
import { activation } from "../activation.ts";
import type { Backend } from "../backend.ts";
import { CLASSES, PIXELS } from "../data/digits.ts";
import { onnxModel } from "./model.ts";

/** Images that are predicted at once: the process must not end while onnxruntime computes, or it aborts. */
const CHUNK = 500;

/** This onnxruntime, where it computes on these providers. */
export function onnxruntime(ort: Ort, executionProviders?: readonly string[]): Backend {
  return {
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
        ...(executionProviders !== undefined && { executionProviders }),
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
        weights: async () => Object.values(await trainer.weights()),
        files: async () => ({ "model.onnx": Uint8Array.from(encodeModel(await trainer.toInferenceModel())) }),
        close: () => trainer.release(),
      };
    },
  };
}
