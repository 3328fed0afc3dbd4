import { distribute } from "@gofz/testkit";
import type { Finding, Task } from "./block.ts";

/** What one block showed of each subject. */
export interface Report {
  readonly block: number;
  readonly findings: readonly Finding[];
}

/** Has `jobs` threads, each with kernels of its own, examine all of `todo`, and hands on each report as it comes. */
export function examineAll(task: Task, todo: readonly number[], jobs: number, take: (report: Report) => void): Promise<void> {
  return distribute<Report>({ script: new URL("./worker.js", import.meta.url), data: task }, todo, jobs, take);
}
