import type { Floats } from "@gofz/onnx";
import { type Signal, signal } from "@preact/signals";
import { browserBackends } from "../../src/browser/backends.ts";
import type { Experiment, Result } from "../lab/experiment.ts";
import type { LayerView } from "../network/view.ts";

export type RunState = "waiting" | "loading" | "training" | "paused" | "done" | "stopped" | "failed";

/** One network in training, or that was; the page keeps it. */
export interface Run {
  readonly id: number;
  /** The function, as it was chosen. */
  readonly label: string;
  readonly experiment: Experiment;
  readonly state: Signal<RunState>;
  /** Why it failed. */
  readonly problem: Signal<string | undefined>;
  readonly isHidden: Signal<boolean>;
  readonly progress: Signal<Progress>;
  readonly result: Signal<Result | undefined>;
  readonly insight: Signal<Insight | undefined>;
}

/** How far a run is.  */
export interface Progress {
  /** All that it is to take. */
  readonly steps: number;
  readonly losses: readonly number[];
  /** By step. */
  readonly accuracies: readonly (readonly [step: number, accuracy: number])[];
  readonly samplesPerSecond: number;
}

/** What the network is like. */
export interface Insight {
  readonly weights: readonly Floats[];
  readonly views: readonly LayerView[];
}

let last = 0;

/** A run that waits for its turn. */
export function runOf(label: string, experiment: Experiment): Run {
  return {
    id: ++last,
    label,
    experiment,
    state: signal<RunState>("waiting"),
    problem: signal<string | undefined>(undefined),
    isHidden: signal(false),
    progress: signal<Progress>({ steps: 0, losses: [], accuracies: [], samplesPerSecond: Number.NaN }),
    result: signal<Result | undefined>(undefined),
    insight: signal<Insight | undefined>(undefined),
  };
}

/** The run in a few words. */
export function title({ label, experiment }: Run): string {
  return `${label} on ${browserBackends[experiment.backend]}`;
}

/** The latest accuracy: over all test images where it is done, over the first ones before. */
export function accuracyOf({ progress, result }: Run): number | undefined {
  return result.value?.testAccuracy ?? progress.value.accuracies.at(-1)?.[1];
}

/** Images a second. */
export function speedOf({ progress, result }: Run): number {
  return result.value?.samplesPerSecond ?? progress.value.samplesPerSecond;
}

/** Seconds that are left, as it goes now. */
export function secondsLeft({ progress, experiment }: Run): number {
  const { steps, losses, samplesPerSecond } = progress.value;
  return ((steps - losses.length) * experiment.batchSize) / samplesPerSecond;
}

/** Runs for which it is equal should agree, whatever computes them. */
export function sameness({ experiment }: Run): string {
  return JSON.stringify({ ...experiment, backend: undefined });
}
