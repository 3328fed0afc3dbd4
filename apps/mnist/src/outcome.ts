import type { ContestantName } from "./contestants.ts";

/** What a backend made of the model. */
export interface Trial {
  /** Of the test images, as a fraction. */
  readonly testAccuracy: number;
  /** Mean softmax cross entropy over the test images. */
  readonly testLoss: number;
  /** Training alone. */
  readonly samplesPerSecond: number;
  readonly seconds: number;
  /** Each step's training loss. */
  readonly losses: readonly number[];
  /** Ten for each test image. */
  readonly logits: Float32Array;
}

/** The same, compared with the others'. */
export interface Finished extends Omit<Trial, "logits"> {
  readonly name: ContestantName;
  /** How far the test logits lie from those of the first backend that finished; NaN if this one trained on fewer images. */
  readonly maxLogitDifference: number;
  /** Why it trained on fewer images than it was asked to. */
  readonly shortened?: string;
}

/** A backend that gave no trained model, and why: it can't train it, or it failed. */
export interface Skipped {
  readonly name: ContestantName;
  readonly skipped: string;
  readonly failed: boolean;
}

export type Outcome = Finished | Skipped;

export function isSkipped(outcome: Outcome): outcome is Skipped {
  return "skipped" in outcome;
}

export function isFinished(outcome: Outcome): outcome is Finished {
  return !isSkipped(outcome);
}
