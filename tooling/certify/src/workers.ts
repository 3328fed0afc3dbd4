import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Finding, Task } from "./block.ts";

/** What one block showed of each subject. */
export interface Report {
  readonly block: number;
  readonly findings: readonly Finding[];
}

/** Has `jobs` threads, each with kernels of its own, examine all of `todo`, and hands on each report as it comes. */
export async function examineAll(task: Task, todo: readonly number[], jobs: number, take: (report: Report) => void): Promise<void> {
  const left = [...todo];
  await Promise.all(Array.from({ length: Math.min(jobs, todo.length) }, work));

  async function work(): Promise<void> {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: task });
    try {
      for (let block = left.shift(); block !== undefined; block = left.shift()) {
        worker.postMessage(block);
        // An error in the worker rejects this.
        const [report] = await once(worker, "message");
        take(report as Report);
      }
    } finally {
      await worker.terminate();
    }
  }
}
