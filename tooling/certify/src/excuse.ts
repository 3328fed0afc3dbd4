import { neighbour, ulpOf } from "@gofz/testkit";
import { boundOf, type Subject } from "./subject.ts";

/** Whether a result beyond the bound is allowed. */
export type Excuse = (x: number, got: number) => boolean;

/**
 * What design.md section 5 allows fast results beside a zero of the derivative: to be within the bound of a value that the derivative takes
 * between the float32s beside x. `zeros` are the float32s beside which it changes its sign.
 */
export function excuse(subject: Subject, reference: (x: number) => number, zeros: readonly number[]): Excuse {
  const apart = zeros.filter((zero) => zero !== 0);
  if (subject.precision === "exact" || apart.length === 0) return () => false;
  const bound = boundOf(subject);
  return (x, got) => {
    if (!apart.some((zero) => Math.abs(x - zero) <= Math.abs(zero) / 16)) return false;
    const values = [neighbour(x, -1), x, neighbour(x, 1)].map(reference);
    const slack = bound * Math.max(...values.map(ulpOf));
    return got >= Math.min(...values) - slack && got <= Math.max(...values) + slack;
  };
}
