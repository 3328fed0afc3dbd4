import { architectures } from "./architecture.ts";
import { isBackendName } from "./backends.ts";
import { isMissing } from "./browser/missing-error.ts";
import { browserTrainees } from "./browser/trainee.ts";
import { browserBackendOf, type ContestantName } from "./contestants.ts";
import type { Mnist } from "./data/digits.ts";
import { nodeTrainee } from "./node-trainee.ts";
import type { Options } from "./options.ts";
import type { Outcome, Trial } from "./outcome.ts";
import { openProgress } from "./progress.ts";
import { maxDifference } from "./score.ts";
import { type Schedule, stepsPerEpoch } from "./train.ts";
import type { Trainee } from "./trainee.ts";

/**
 * Trains the model through each backend in turn. One that can't, or fails, is skipped with the reason. One that would take hours, and was
 * not asked for by name, trains for two steps: its logits can't be compared with the others'.
 */
export async function* compare(options: Options, data: Mnist, stop: AbortSignal): AsyncGenerator<Outcome> {
  const architecture = architectures[options.model];
  const browser = browserTrainees(stop);
  let reference: Float32Array | undefined;
  try {
    for (const name of options.backends) {
      try {
        const trainee = isBackendName(name) ? await nodeTrainee(name, data, stop) : browser.trainee(browserBackendOf(name));
        const obstacle = await trainee.obstacle(architecture);
        if (obstacle !== undefined) {
          yield { name, skipped: obstacle, failed: false };
          continue;
        }
        const slowness = options.named ? undefined : await trainee.slowness(architecture);
        const schedule = slowness === undefined ? options : briefly(options);
        const { logits, ...trial } = await measure(name, trainee, { ...options, ...schedule }, stop);
        if (slowness !== undefined && trial.losses.length < options.epochs * stepsPerEpoch(options)) {
          yield { name, ...trial, maxLogitDifference: Number.NaN, shortened: slowness };
          continue;
        }
        reference ??= logits;
        yield { name, ...trial, maxLogitDifference: maxDifference(logits, reference) };
      } catch (error) {
        if (stop.aborted) return;
        yield { name, skipped: error instanceof Error ? error.message : String(error), failed: !isMissing(error) };
      }
    }
  } finally {
    await browser.close();
  }
}

/** Two steps, of which the second tells how long one takes. */
function briefly({ epochs: _, limit, ...rest }: Schedule): Schedule {
  return { ...rest, epochs: 1, limit: Math.min(limit, 2 * rest.batchSize) };
}

/** Trains, and shows how far it is. */
async function measure(name: ContestantName, trainee: Trainee, options: Options, stop: AbortSignal): Promise<Trial> {
  const progress = openProgress(name, options.epochs * stepsPerEpoch(options), stop);
  try {
    return await trainee.train(options, progress);
  } finally {
    progress.close();
  }
}
