import type { Activation } from "../activation/activation.ts";

/** What a target writes about. */
export type Subject = Activation;

/** A language that functions can be written in. */
export interface Target {
  readonly name: string;
  /** What its files' names end in, without the dot. */
  readonly extension: string;
  /** One line: what is written, and for whom. */
  readonly description: string;
  /** How it spells a function's name, from its words: ["swish", "derivative", "beta"]. */
  readonly functionName: (words: readonly string[]) => string;
  /** Throws UnsupportedError for a subject that the language has no reading of. */
  readonly emit: (subject: Subject) => string;
}

/** The source of an activation in a target's language, to be read and kept: `emit(mish, torch)`. Throws UnsupportedError. */
export function emit(subject: Subject, target: Target): string {
  return target.emit(subject);
}
