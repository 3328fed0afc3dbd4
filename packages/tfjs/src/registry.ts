// Whose formula each engine's kernels compute: the only state in this package, beside TensorFlow.js's own registries.
import { type Activation, print, type Term } from "@gofz/core";
import { NameTakenError } from "./errors.ts";
import { activationId } from "./id.ts";
import type { TensorFlow } from "./tensorflow.ts";

const claims = new WeakMap<object, Map<string, Activation>>();

/** Takes the name of the activation's kernels for its formula. Throws NameTakenError if another formula has it. */
export function claim(tf: TensorFlow, activation: Activation): void {
  const engine = tf.engine();
  const known = claims.get(engine) ?? new Map<string, Activation>();
  claims.set(engine, known);
  const id = activationId(activation);
  const taken = known.get(id);
  if (taken === activation) return;
  if (taken !== undefined && !isSame(taken.outputs, activation.outputs)) {
    throw new NameTakenError(id, taken.outputs.map(print).join(" and "));
  }
  known.set(id, activation);
}

function isSame(terms: readonly Term[], others: readonly Term[]): boolean {
  return terms.length === others.length && terms.every((term, i) => term === others[i]);
}
