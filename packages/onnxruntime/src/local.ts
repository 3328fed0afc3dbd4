import { Engine } from "./engine.ts";
import { epochs } from "./epochs.ts";
import { evaluate, predict } from "./evaluate.ts";
import type { Ort } from "./ort.ts";
import type { Plan } from "./plan.ts";
import type { Runner } from "./runner.ts";

/** A runner in the calling thread. */
export async function localRunner(ort: Ort, plan: Plan): Promise<Runner> {
  const engine = await Engine.create(ort, plan);
  return {
    fit: (course) => epochs(engine, course),
    predict: (x, count) => predict(engine, x, count),
    evaluate: (data) => evaluate(engine, data),
    state: async () => engine.state(),
    release: () => engine.release(),
  };
}
