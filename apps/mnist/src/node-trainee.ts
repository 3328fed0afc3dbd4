import { join } from "node:path";
import { architectures } from "./architecture.ts";
import type { BackendName } from "./backends.ts";
import { backends } from "./backends.ts";
import type { Mnist } from "./data/digits.ts";
import { first } from "./data/examples.ts";
import { writeWhole } from "./file.ts";
import { initialWeights } from "./onnxruntime/model.ts";
import { accuracy, crossEntropy } from "./score.ts";
import { look, train } from "./train.ts";
import type { Trainee } from "./trainee.ts";

/** A backend of Node. It saves its model where that is asked for. */
export async function nodeTrainee(name: BackendName, data: Mnist, stop: AbortSignal): Promise<Trainee> {
  const backend = await backends[name]();
  return {
    obstacle: backend.obstacle,
    slowness: backend.slowness,
    async train(options, progress) {
      const architecture = architectures[options.model];
      const session = await backend.open({ ...options, architecture, weights: initialWeights(architecture, options.seed) }, stop);
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
        await session.close();
      }
    },
  };
}
