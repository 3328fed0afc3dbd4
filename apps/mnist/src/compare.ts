import { join } from "node:path";
import { architectures } from "./architecture.ts";
import type { Backend, Plan } from "./backend.ts";
import { backends } from "./backends.ts";
import { first } from "./data/examples.ts";
import type { Mnist } from "./data/mnist.ts";
import { initialWeights } from "./onnxruntime/model.ts";
import type { Options } from "./options.ts";
import type { Finished, Outcome } from "./outcome.ts";
import { openProgress } from "./progress.ts";
import { accuracy, crossEntropy, maxDifference } from "./score.ts";
import { stepsPerEpoch, train } from "./train.ts";

/** Trains the model through each backend in turn. One that can't, or fails, is skipped with the reason. */
export async function* compare(options: Options, data: Mnist, stop: AbortSignal): AsyncGenerator<Outcome> {
  const architecture = architectures[options.model];
  const plan: Plan = { ...options, architecture, weights: initialWeights(architecture, options.seed) };
  let reference: Float32Array | undefined;
  for (const name of options.backends) {
    try {
      const backend = await backends[name]();
      const obstacle = await backend.obstacle(architecture, options.named);
      if (obstacle !== undefined) {
        yield { name, skipped: obstacle, failed: false };
        continue;
      }
      const { logits, ...trial } = await measure(name, backend, plan, options, data, stop);
      reference ??= logits;
      yield { name, ...trial, maxLogitDifference: maxDifference(logits, reference) };
    } catch (error) {
      if (stop.aborted) return;
      yield { name, skipped: error instanceof Error ? error.message : String(error), failed: true };
    }
  }
}

type Trial = Omit<Finished, "name" | "maxLogitDifference"> & { readonly logits: Float32Array };

/** Trains through one backend, tests, and saves the model where that is asked for. */
async function measure(name: string, backend: Backend, plan: Plan, options: Options, data: Mnist, stop: AbortSignal): Promise<Trial> {
  const session = await backend.open(plan, stop);
  const progress = openProgress(name, options.epochs * stepsPerEpoch(options), stop);
  try {
    const { losses, seconds } = await train(session, data, options, progress);
    const test = first(data.test);
    const logits = await session.predict(test.x);
    if (options.out !== undefined) await session.save(join(options.out, name));
    return {
      testAccuracy: accuracy(logits, test.labels),
      testLoss: crossEntropy(logits, test.labels),
      samplesPerSecond: (losses.length * options.batchSize) / seconds,
      seconds,
      losses,
      logits,
    };
  } finally {
    progress.close();
    await session.close();
  }
}
