import { join } from "node:path";
import { architectures } from "./architecture.ts";
import type { Backend, Plan } from "./backend.ts";
import { backends } from "./backends.ts";
import type { Mnist } from "./data/digits.ts";
import { first } from "./data/examples.ts";
import { writeWhole } from "./file.ts";
import { initialWeights } from "./onnxruntime/model.ts";
import type { Options } from "./options.ts";
import type { Finished, Outcome } from "./outcome.ts";
import { openProgress } from "./progress.ts";
import { accuracy, crossEntropy, maxDifference } from "./score.ts";
import { look, type Schedule, stepsPerEpoch, train } from "./train.ts";

/**
 * Trains the model through each backend in turn. One that can't, or fails, is skipped with the reason. One that would take hours, and was
 * not asked for by name, trains for two steps: its logits can't be compared with the others'.
 */
export async function* compare(options: Options, data: Mnist, stop: AbortSignal): AsyncGenerator<Outcome> {
  const architecture = architectures[options.model];
  const plan: Plan = { ...options, architecture, weights: initialWeights(architecture, options.seed) };
  let reference: Float32Array | undefined;
  for (const name of options.backends) {
    try {
      const backend = await backends[name]();
      const obstacle = await backend.obstacle(architecture);
      if (obstacle !== undefined) {
        yield { name, skipped: obstacle, failed: false };
        continue;
      }
      const slowness = options.named ? undefined : await backend.slowness(architecture);
      const schedule = slowness === undefined ? options : briefly(options);
      const { logits, ...trial } = await measure(name, backend, plan, { ...options, ...schedule }, data, stop);
      if (slowness !== undefined && trial.losses.length < options.epochs * stepsPerEpoch(options)) {
        yield { name, ...trial, maxLogitDifference: Number.NaN, shortened: slowness };
        continue;
      }
      reference ??= logits;
      yield { name, ...trial, maxLogitDifference: maxDifference(logits, reference) };
    } catch (error) {
      if (stop.aborted) return;
      yield { name, skipped: error instanceof Error ? error.message : String(error), failed: true };
    }
  }
}

/** Two steps, of which the second tells how long one takes. */
function briefly({ epochs: _, limit, ...rest }: Schedule): Schedule {
  return { ...rest, epochs: 1, limit: Math.min(limit, 2 * rest.batchSize) };
}

type Trial = Omit<Finished, "name" | "maxLogitDifference" | "shortened"> & { readonly logits: Float32Array };

/** Trains through one backend, tests, and saves the model where that is asked for. */
async function measure(name: string, backend: Backend, plan: Plan, options: Options, data: Mnist, stop: AbortSignal): Promise<Trial> {
  const session = await backend.open(plan, stop);
  const progress = openProgress(name, options.epochs * stepsPerEpoch(options), stop);
  try {
    const { losses, seconds } = await train(session, data.training, options, {
      stepped: progress.stepped,
      rested: async () => progress.tested(await look(session, data)),
    });
    const test = first(data.test);
    const logits = await session.predict(test.x);
    if (options.out !== undefined) {
      for (const [file, content] of Object.entries(await session.files())) await writeWhole(join(options.out, name, file), content);
    }
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
