import type { Data } from "./data.ts";
import type { State } from "./plan.ts";
import type { Score } from "./score.ts";

/** How far training is. */
export interface Report {
  /** From 1. */
  readonly epoch: number;
  /** Steps taken in this epoch, and steps in an epoch. */
  readonly step: number;
  readonly steps: number;
  /** The mean loss of this epoch so far. */
  readonly loss: number;
  /** The loss of each step since the last report, before the step. */
  readonly losses: readonly number[];
  /** On the validation data, at the end of an epoch that has some. */
  readonly validation?: Score;
}

/** What a fit trains on, and for how long. */
export interface Course {
  readonly data: Data;
  readonly validation: Data | undefined;
  readonly epochs: number;
  readonly learningRate: number;
  /** Of the order of the samples; undefined keeps the given one. */
  readonly seed: number | undefined;
}

/** An engine, in this thread or another. */
export interface Runner {
  /** Trains while it is iterated; leaving the loop stops after the run that is under way. `transfer` gives up the data's memory. */
  fit(course: Course, transfer: boolean): AsyncGenerator<Report, void>;
  predict(x: Float32Array, count: number): Promise<Float32Array>;
  evaluate(data: Data): Promise<Score>;
  state(): Promise<State>;
  release(): Promise<void>;
}
