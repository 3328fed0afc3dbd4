import { random, shuffled } from "@gofz/onnx";
import type { Session } from "./backend.ts";
import type { Digits, Mnist } from "./data/digits.ts";
import { first, gather } from "./data/examples.ts";
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
  /** The mean losses of the steps that were taken. */
  stepped(losses: readonly number[]): void;
  /** Between two stretches of steps, when the session is idle. */
  rested(): Promise<void>;
}

/** The steps until the next rest, of so many in an epoch, after so many that took so many seconds; asked when the last rest is over. */
export type Pace = (steps: number, done: number, seconds: number) => number | Promise<number>;

export interface Training {
  /** Each step's mean loss over its batch. */
  readonly losses: readonly number[];
  /** Time spent in training steps alone: not in preparing data, nor in rests. */
  readonly seconds: number;
}

/** Test images that a look at the accuracy takes. */
const LOOK_IMAGES = 500;

/** Steps in an epoch: the last, partial batch is dropped. */
export function stepsPerEpoch({ limit, batchSize }: Schedule): number {
  return Math.floor(limit / batchSize);
}

/** Trains on the batches that `schedule` fixes: the same for every backend. */
export async function train(
  session: Session,
  data: Digits,
  schedule: Schedule,
  watcher: Watcher,
  pace: Pace = unhurried,
): Promise<Training> {
  const { epochs, batchSize, limit, seed } = schedule;
  const steps = stepsPerEpoch(schedule);
  const next = random(seed);
  const losses: number[] = [];
  let seconds = 0;
  const stepped = (fresh: readonly number[]) => {
    losses.push(...fresh);
    watcher.stepped(fresh);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(limit, next);
    for (let step = 0, end = 0; step < steps; step = end) {
      end = Math.min(steps, step + (await pace(steps, losses.length, seconds)));
      const examples = gather(data, order.subarray(step * batchSize, end * batchSize));
      seconds += await timed(() => session.fit(examples, stepped));
      await watcher.rested();
    }
  }
  return { losses, seconds };
}

/** The share of the first test images that is recognised by now. */
export async function look(session: Session, { test }: Mnist): Promise<number> {
  const { x, labels } = first(test, LOOK_IMAGES);
  return accuracy(await session.predict(x), labels);
}

/** A tenth of an epoch, or a second's steps where that is more, for a fast backend loses its speed in short fits. */
function unhurried(steps: number, done: number, seconds: number): number {
  return Math.max(Math.ceil(steps / 10), done > 0 ? Math.ceil(done / seconds) : 0);
}

/** The seconds that `work` takes. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
