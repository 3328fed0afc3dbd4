// What gofz has registered with each TensorFlow.js engine: the only state in this package, beside TensorFlow.js's own registries.
import { type Activation, print, type Term } from "@gofz/core";
import { NameTakenError } from "./errors.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { activationId } from "./variant.ts";

const formulas = new WeakMap<object, Map<string, Term>>();

/** Takes the activation's id for its formula; false if it had it already. Throws NameTakenError if another formula has it. */
export function claim(tf: TensorFlow, activation: Activation): boolean {
  const engine = tf.engine();
  const known = formulas.get(engine) ?? new Map<string, Term>();
  formulas.set(engine, known);
  const id = activationId(activation);
  const taken = known.get(id);
  if (taken !== undefined && taken !== activation.formula) throw new NameTakenError(id, print(taken));
  known.set(id, activation.formula);
  return taken === undefined;
}
