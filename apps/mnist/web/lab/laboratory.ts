import { activation } from "../../src/activation.ts";
import { MissingError } from "../../src/browser/missing-error.ts";
import { first } from "../../src/data/examples.ts";
import { initialWeights } from "../../src/onnxruntime/model.ts";
import { accuracy, crossEntropy } from "../../src/score.ts";
import { look, type Schedule, stepsPerEpoch, train } from "../../src/train.ts";
import { viewer } from "../network/view.ts";
import { backends } from "./backends.ts";
import { loadDigits } from "./digits.ts";
import type { Experiment, Result, Watching } from "./experiment.ts";
import type { Gate } from "./gate.ts";

/** Seconds that training goes on without a rest. */
const STRETCH = 0.25;

/** Seconds from one look at the network to the next, and how many times as long as a look they are: at least. */
const [LOOK, SHARE] = [0.8, 4];

/** Trains a network on MNIST from the folder at `base`, while `gate` is open. Rejects with why it can't. */
export async function conduct(base: string, experiment: Experiment, gate: Gate, watching: Watching): Promise<Result> {
  const { architecture, seed, batchSize } = experiment;
  const backend = await backends[experiment.backend]();
  const obstacle = await backend.obstacle(architecture);
  if (obstacle !== undefined) throw new MissingError(obstacle);
  const data = await loadDigits(base, experiment.data);
  const schedule: Schedule = { ...experiment, limit: Math.min(experiment.limit ?? data.training.count, data.training.count) };
  const weights = initialWeights(architecture, seed);
  const session = await backend.open({ ...experiment, weights, threads: 1 }, new AbortController().signal);
  const view = viewer(architecture, activation(experiment.activation), data.test);
  watching.started(schedule.epochs * stepsPerEpoch(schedule));
  watching.seen(weights, view(weights));

  let [speed, next] = [Number.NaN, 0];
  const inspect = async () => {
    const start = performance.now();
    watching.tested(await look(session, data));
    const now = await session.weights();
    watching.seen(now, view(now));
    const end = performance.now();
    next = end + Math.max(LOOK * 1000, SHARE * (end - start));
  };
  const trained = await train(
    session,
    data.training,
    schedule,
    {
      stepped: (losses) => watching.stepped(losses, speed),
      rested: async () => {
        if (performance.now() > next || !gate.isOpen) await inspect();
      },
    },
    async (_, done, seconds) => {
      if (done === 0) return Math.min(await gate.pass(), 1);
      speed = (done * batchSize) / seconds;
      return Math.min(await gate.pass(), Math.ceil((done / seconds) * STRETCH));
    },
  );
  await inspect();
  const test = first(data.test);
  const logits = await session.predict(test.x);
  await session.close();
  return {
    testAccuracy: accuracy(logits, test.labels),
    testLoss: crossEntropy(logits, test.labels),
    seconds: trained.seconds,
    samplesPerSecond: (trained.losses.length * batchSize) / trained.seconds,
    logits,
  };
}
