import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Entry } from "./entry.ts";

/** The entries of these functions of the catalogue, in their order, computed on all cores; `done` hears of each. */
export async function entriesOf(names: readonly string[], done: (name: string) => void): Promise<readonly Entry[]> {
  const found = new Map<string, Entry>();
  const waiting = names.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, () =>
      work(waiting, (entry) => {
        found.set(entry.name, entry);
        done(entry.name);
      }),
    ),
  );
  return names.flatMap((name) => found.get(name) ?? []);
}

/** One worker, that takes names until none is left. */
function work(names: Iterator<string>, done: (entry: Entry) => void): Promise<void> {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const { value, done: isDone } = names.next();
      if (isDone === true) void worker.terminate().then(() => resolve());
      else worker.postMessage(value);
    };
    worker.on("error", reject);
    worker.on("message", (entry: Entry) => {
      done(entry);
      next();
    });
    next();
  });
}
