import { parentPort, workerData } from "node:worker_threads";
import { examiner, spanOf, type Task } from "./block.ts";

const examine = examiner(workerData as Task);

parentPort?.on("message", (block: number) => parentPort?.postMessage({ block, findings: examine(...spanOf(block)) }));
