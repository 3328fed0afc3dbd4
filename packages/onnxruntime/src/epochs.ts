import { random, shuffled } from "@gofz/onnx";
import { type Batches, batchesGathered, batchesInPlace } from "./batches.ts";
import type { Engine } from "./engine.ts";
import { evaluate } from "./evaluate.ts";
import type { Course, Report } from "./runner.ts";
import { turn } from "./turn.ts";

/** Reports come no more often than this, in milliseconds. */
const reportEvery = 50;

/** How many steps a run begins with, has at most, and how many milliseconds it should stay under. */
interface Pace {
  readonly first: number;
  readonly most: number;
  readonly longest: number;
}

/** A run costs half a millisecond beside its steps, so a thread that has nothing else to do takes long ones; it looks for an abort between them. */
const alone: Pace = { first: 16, most: 128, longest: 150 };
const shared: Pace = { first: 4, most: 16, longest: 40 };

/** Trains an engine over its data again and again; between runs the thread's other work gets its turn. */
export async function* epochs(engine: Engine, course: Course): AsyncGenerator<Report, void> {
  const { data, validation, seed } = course;
  const { batchSize } = engine.plan;
  const pace = engine.readsInPlace ? alone : shared;
  const batches = engine.readsInPlace ? batchesInPlace(data, batchSize) : batchesGathered(data, batchSize, pace.most);
  const next = seed === undefined ? undefined : random(seed);
  for (let epoch = 1; epoch <= course.epochs; epoch++) {
    const order = next === undefined ? Int32Array.from({ length: data.count }, (_, i) => i) : shuffled(data.count, next);
    for await (const report of steps(engine, batches, { order, learningRate: course.learningRate, pace })) {
      const last = report.step === report.steps;
      yield { epoch, ...report, ...(last && validation !== undefined ? { validation: await evaluate(engine, validation) } : {}) };
    }
  }
}

type StepReport = Omit<Report, "epoch" | "validation">;

interface Epoch {
  readonly order: Int32Array;
  readonly learningRate: number;
  readonly pace: Pace;
}

async function* steps(engine: Engine, batches: Batches, { order, learningRate, pace }: Epoch): AsyncGenerator<StepReport, void> {
  let losses: number[] = [];
  let sum = 0;
  let size = pace.first;
  let reported = performance.now();
  for (let step = 0; step < batches.count; ) {
    const start = performance.now();
    const fresh = await engine.step(batches.take(step, size, order), learningRate);
    await turn();
    losses.push(...fresh);
    sum = fresh.reduce((all, loss) => all + loss, sum);
    step += fresh.length;
    const now = performance.now();
    size = paced(pace, size, now - start);
    if (now - reported < reportEvery && step < batches.count) continue;
    yield { step, steps: batches.count, loss: sum / step, losses };
    losses = [];
    reported = performance.now();
  }
}

/** How many steps the next run takes, after one of `size` has taken so many milliseconds. */
function paced({ most, longest }: Pace, size: number, milliseconds: number): number {
  if (milliseconds > longest) return Math.max(1, size >> 1);
  return milliseconds < longest / 2 ? Math.min(most, size * 2) : size;
}
