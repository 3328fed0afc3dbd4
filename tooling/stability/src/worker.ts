import { parentPort, workerData } from "node:worker_threads";
import { type Run, spanOf } from "./run.ts";
import { trials } from "./trials.ts";

const run = workerData as Run;

parentPort?.on("message", (block: number) => parentPort?.postMessage({ block, summary: trials(run.seed, ...spanOf(run, block)) }));
