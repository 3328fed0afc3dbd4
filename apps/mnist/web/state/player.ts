import { computed, signal } from "@preact/signals";
import { proxy, type Remote, wrap } from "comlink";
import { isMissing } from "../../src/browser/missing-error.ts";
import { choiceText } from "../../src/link/choice.ts";
import { optimizerOf } from "../../src/optimizer.ts";
import type { Experiment, Watching } from "../lab/experiment.ts";
import type { Lab } from "../lab/worker.ts";
import { announce } from "./announce.ts";
import { type Run, runOf } from "./run.ts";
import { architectureOf, settings } from "./settings.ts";
import { isStudy, settled } from "./studies.ts";

/** All runs, the oldest first. */
export const runs = signal<readonly Run[]>([]);

/** The run whose network the page shows. */
export const chosen = signal<Run | undefined>(undefined);

/** A run that has a thread. */
interface Thread {
  readonly run: Run;
  readonly lab: Remote<Lab>;
  /** Ends it, and begins the next run. */
  readonly end: () => void;
}

const current = signal<Thread | undefined>(undefined);

/** Whether runs are being made, for which the desk must know the functions. */
const isPreparing = signal(false);

/** Whether training goes on, waits, or there is none. */
export const mode = computed<"idle" | "playing" | "paused">(() => {
  if (current.value === undefined) return isPreparing.value ? "playing" : "idle";
  return current.value.run.state.value === "paused" ? "paused" : "playing";
});

/** Where the page's digits are. */
const digits = new URL("data/", document.baseURI).href;

/** Trains on, or begins a run for each function on each backend. */
export function play(): void {
  if (current.value === undefined) void begin(false);
  else resume(current.value);
}

/** Holds training before its next step. */
export function pause(): void {
  if (current.value === undefined) return;
  current.value.lab.pause();
  current.value.run.state.value = "paused";
}

/** Takes one step, of a new run if there is none. */
export async function step(): Promise<void> {
  if (current.value === undefined) await begin(true);
  else current.value.run.state.value = "paused";
  current.value?.lab.step();
}

/** Ends the run that trains, and forgets those that wait. What was trained is kept. */
export function cancel(): void {
  for (const run of runs.value) if (run.state.value === "waiting") run.state.value = "stopped";
  runs.value = runs.value.filter(({ state, progress }) => state.value !== "stopped" || progress.value.losses.length > 0);
  if (current.value === undefined) return;
  current.value.run.state.value = "stopped";
  current.value.end();
}

/** Forgets a run. */
export function remove(run: Run): void {
  if (current.value?.run === run) cancel();
  runs.value = runs.value.filter((other) => other !== run);
  if (chosen.value === run) chosen.value = runs.value.at(-1);
}

function resume({ run, lab }: Thread): void {
  lab.play();
  run.state.value = "training";
}

/** Makes the runs that are set, and begins the first. */
async function begin(paused: boolean): Promise<void> {
  if (isPreparing.value) return;
  isPreparing.value = true;
  try {
    await enqueue();
    next(paused);
  } finally {
    isPreparing.value = false;
  }
}

/** Adds a run for each function on each backend. */
async function enqueue(): Promise<void> {
  const now = settings.value;
  const findings = await Promise.all(now.functions.map(settled));
  const experiments = now.functions.flatMap((choice, i) => {
    const value = findings[i];
    return isStudy(value) ? now.backends.map((backend) => ({ choice, backend, activation: value.recipe })) : [];
  });
  const added = experiments.map(({ choice, backend, activation }) => {
    const { batch, epochs, seed, data, limit } = now;
    const fixed = { architecture: architectureOf(now), optimizer: optimizerOf(now), batchSize: batch, epochs, seed, data, limit };
    return runOf(choiceText(choice), { ...fixed, backend, activation } satisfies Experiment);
  });
  runs.value = [...runs.value, ...added];
}

/** Begins the next run that waits. */
function next(paused: boolean): void {
  const run = runs.value.find(({ state }) => state.value === "waiting");
  if (run === undefined) return;
  const worker = new Worker(new URL("../lab/worker.ts", import.meta.url), { type: "module" });
  const lab = wrap<Lab>(worker);
  const end = () => {
    worker.terminate();
    current.value = undefined;
    next(false);
  };
  current.value = { run, lab, end };
  chosen.value = run;
  run.state.value = paused ? "paused" : "loading";
  worker.addEventListener("error", ({ message }) => fail(run, message || "its thread could not be loaded. Check the connection.", false));
  lab.conduct(digits, run.experiment, paused, proxy(watching(run))).then(
    (result) => {
      run.result.value = result;
      run.state.value = "done";
      announce(run, { kind: "done", result });
      end();
    },
    (error: unknown) => fail(run, error instanceof Error ? error.message : String(error), isMissing(error)),
  );
}

function fail(run: Run, problem: string, isMissing: boolean): void {
  run.problem.value = problem;
  run.state.value = "failed";
  announce(run, { kind: "failed", problem, isMissing });
  if (current.value?.run === run) current.value.end();
}

function watching(run: Run): Watching {
  const { progress } = run;
  return {
    started(steps) {
      progress.value = { ...progress.value, steps };
      if (run.state.value === "loading") run.state.value = "training";
    },
    stepped(losses, samplesPerSecond) {
      progress.value = { ...progress.value, losses: [...progress.value.losses, ...losses], samplesPerSecond };
      announce(run, { kind: "stepped", losses });
    },
    tested(accuracy) {
      const { losses, accuracies } = progress.value;
      progress.value = { ...progress.value, accuracies: [...accuracies, [losses.length, accuracy]] };
      announce(run, { kind: "tested", accuracy });
    },
    seen(weights, views) {
      run.insight.value = { weights, views };
    },
  };
}
