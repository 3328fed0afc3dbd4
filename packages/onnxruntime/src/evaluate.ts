import type { Data } from "./data.ts";
import type { Engine } from "./engine.ts";
import { type Score, scoreOf } from "./score.ts";
import { turn } from "./turn.ts";

/** Samples that are predicted in one run: enough to be fast, and little memory. */
const most = 500;

/** The logits of all samples, a part after the other. */
export async function predict(engine: Engine, x: Float32Array, count: number): Promise<Float32Array> {
  const logits = new Float32Array(count * engine.plan.classes);
  const size = x.length / count;
  for (let start = 0; start < count; start += most) {
    const end = Math.min(start + most, count);
    logits.set(await engine.predict(x.subarray(start * size, end * size), end - start), start * engine.plan.classes);
    await turn();
  }
  return logits;
}

/** How well the model does on these samples. */
export async function evaluate(engine: Engine, data: Data): Promise<Score> {
  return scoreOf(await predict(engine, data.x, data.count), data.labels);
}
