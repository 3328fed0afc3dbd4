import { MessageChannel, Worker } from "node:worker_threads";
import { type Endpoint, proxy, transfer, wrap } from "comlink";
import type { Backend } from "../backend.ts";
import type { Engine } from "./engine.ts";
import type { Exposed, Start } from "./worker.ts";

/** TensorFlow.js in a thread of its own: a step blocks its thread, some for seconds. The thread ends with the session. */
export function remoteTfjs(engine: Engine): Backend {
  const { port1, port2 } = new MessageChannel();
  const start: Start = { engine, port: port2 };
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: start, transferList: [port2] });
  const failure = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("its thread has ended.")));
  });
  // Or its rejection at the end, when nobody waits any more, would end the process.
  failure.catch(() => {});
  const answer = <T>(call: Promise<T>) => Promise.race([call, failure]);
  const remote = wrap<Exposed>(port1 as Endpoint);

  return {
    slowness: (architecture) => answer(remote.slowness(architecture)),
    async obstacle(architecture) {
      const reason = await answer(remote.obstacle(architecture));
      if (reason !== undefined) await worker.terminate();
      return reason;
    },
    async open(plan, stop) {
      stop.addEventListener("abort", () => worker.terminate());
      const session = await answer(remote.open(plan));
      return {
        fit: (examples, stepped) => answer(session.fit(transfer(examples, [examples.x.buffer, examples.labels.buffer]), proxy(stepped))),
        predict: (images) => answer(session.predict(images)),
        weights: () => answer(session.weights()),
        files: () => answer(session.files()),
        async close() {
          port1.close();
          await worker.terminate();
        },
      };
    },
  };
}
