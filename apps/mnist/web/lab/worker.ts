// The thread of one run. It ends with the run, and what TensorFlow.js and onnxruntime keep goes with it.
import { expose, type ProxyMarked } from "comlink";
import type { Experiment, Result, Watching } from "./experiment.ts";
import { Gate } from "./gate.ts";
import { gathering } from "./gathering.ts";
import { conduct } from "./laboratory.ts";

/** What the page sees of the thread. */
export interface Lab {
  conduct(base: string, experiment: Experiment, paused: boolean, watching: Watching & ProxyMarked): Promise<Result>;
  play(): void;
  pause(): void;
  step(): void;
}

let gate = new Gate("paused");

const lab: Lab = {
  conduct(base, experiment, paused, watching) {
    gate = new Gate(paused ? "paused" : "playing");
    return gathering(watching, (gathered) => conduct(base, experiment, gate, gathered));
  },
  play: () => gate.play(),
  pause: () => gate.pause(),
  step: () => gate.step(),
};

expose(lab);
