import { random, shuffled } from "@gofz/onnx";
import type { Session } from "./backend.ts";
import { first, gather } from "./data/examples.ts";
import type { Mnist } from "./data/mnist.ts";
import { accuracy } from "./score.ts";

/** How long to train, and on what. */
export interface Schedule {
  readonly epochs: number;
  readonly batchSize: number;
  /** Training images to use. */
  readonly limit: number;
  readonly seed: number;
}

/** Who is told how far training is. */
export interface Watcher {
  stepped(loss: number, steps: number): void;
  /** The share of the first test images that is recognised by now. */
  tested(accuracy: number): void;
}

export interface Training {
  /** Each step's mean loss over its batch. */
  readonly losses: readonly number[];
  /** Time spent in training steps alone: not in preparing data, nor in tests. */
  readonly seconds: number;
}

/** Test images that a look at the accuracy takes. */
const LOOK_IMAGES = 500;

/** Steps in an epoch: the last, partial batch is dropped. */
export function stepsPerEpoch({ limit, batchSize }: Schedule): number {
  return Math.floor(limit / batchSize);
}

/** Trains on the batches that `schedule` fixes: the same for every backend. */
export async function train(session: Session, data: Mnist, schedule: Schedule, watcher: Watcher): Promise<Training> {
  const { epochs, batchSize, limit, seed } = schedule;
  const look = first(data.test, LOOK_IMAGES);
  const steps = stepsPerEpoch(schedule);
  const next = random(seed);
  const losses: number[] = [];
  let seconds = 0;
  const stepped = (fresh: readonly number[]) => {
    losses.push(...fresh);
    watcher.stepped(losses.at(-1) ?? Number.NaN, fresh.length);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(limit, next);
    for (let step = 0, end = 0; step < steps; step = end) {
      end = Math.min(steps, step + stretch(steps, losses.length, seconds));
      const examples = gather(data.training, order.subarray(step * batchSize, end * batchSize));
      seconds += await timed(() => session.fit(examples, stepped));
      watcher.tested(accuracy(await session.predict(look.x), look.labels));
    }
  }
  return { losses, seconds };
}

/** Steps until the next look: a tenth of an epoch, or a second's where that is more, for a fast backend loses its speed in short fits. */
function stretch(steps: number, done: number, seconds: number): number {
  return Math.max(Math.ceil(steps / 10), done > 0 ? Math.ceil(done / seconds) : 0);
}

/** The seconds that `work` takes. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
