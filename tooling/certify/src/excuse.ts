import { isBeside, isBetween, neighbour } from "@gofz/testkit";
import { boundOf, type Subject } from "./subject.ts";

/** Whether a result beyond the bound is allowed. */
export type Excuse = (x: number, got: number) => boolean;

/**
 * What design.md section 5 allows fast results beside a zero of the derivative: to be within the bound of a value that the derivative takes
 * between the float32s beside x. `zeros` are the float32s beside which it changes its sign.
 */
export function excuse(subject: Subject, reference: (x: number) => number, zeros: readonly number[]): Excuse {
  if (subject.precision === "exact") return () => false;
  const bound = boundOf(subject);
  return (x, got) => isBeside(zeros, x) && isBetween([neighbour(x, -1), x, neighbour(x, 1)].map(reference), bound, got);
}
