import type { Term } from "../term/node.ts";

/** What a target writes about: every Activation is one. */
export interface Subject {
  readonly name: string;
  readonly formula: Term;
  readonly params: Readonly<Record<string, number>>;
  readonly source: string;
}

/** A language that functions can be written in. */
export interface Target {
  readonly name: string;
  readonly emit: (subject: Subject) => string;
}

/** The source of an activation in a target's language, to be read and kept: `emit(mish, torch)`. */
export function emit(subject: Subject, target: Target): string {
  return target.emit(subject);
}
