// Graphs on onnxruntime-node, one thread.
import * as ort from "onnxruntime-node";
import { encodeModel } from "../../dist/index.js";

/** A model from x to y; `run` gives y, `time` the milliseconds of a run into memory that is there. */
export async function opened(model) {
  const session = await ort.InferenceSession.create(encodeModel(model), { intraOpNumThreads: 1, logSeverityLevel: 4 });
  return {
    run: async (x) => (await session.run({ x: new ort.Tensor("float32", x, [x.length]) })).y.data,
    timer: (x) => {
      const [feeds, fetches] = [x, new Float32Array(x.length)].map((data) => new ort.Tensor("float32", data, [data.length]));
      return async () => {
        const start = performance.now();
        await session.run({ x: feeds }, { y: fetches });
        return performance.now() - start;
      };
    },
    close: () => session.release(),
  };
}

/** The least times of contestants, which run in turn so that a change in the machine's speed meets all alike. */
export async function race(timers, rounds) {
  const least = timers.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [i, timer] of timers.entries()) least[i] = Math.min(least[i], await timer());
  }
  return least;
}
