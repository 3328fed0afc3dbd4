import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** What a thread does: it is told `data` once, and answers each number that it is sent. */
export interface Errand {
  /** The thread's script. */
  readonly script: URL;
  readonly data: unknown;
}

/** Has `jobs` threads work through all of `todo`, and hands on each answer as it comes. An error in a thread rejects. */
export async function distribute<Answer>(
  { script, data }: Errand,
  todo: readonly number[],
  jobs: number,
  take: (answer: Answer) => void,
): Promise<void> {
  const left = [...todo];
  await Promise.all(Array.from({ length: Math.min(jobs, todo.length) }, work));

  async function work(): Promise<void> {
    const worker = new Worker(script, { workerData: data });
    try {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        worker.postMessage(next);
        const [answer] = await once(worker, "message");
        take(answer as Answer);
      }
    } finally {
      await worker.terminate();
    }
  }
}
