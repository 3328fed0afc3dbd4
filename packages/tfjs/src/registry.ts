// Whose formula each engine's kernels compute, those kernels, and what is repaired: the only state in this package, beside TensorFlow.js's own registries.
import { type Activation, print, type Term } from "@gofz/core";
import { NameTakenError } from "./errors.ts";
import { activationId } from "./id.ts";
import type { Kernel } from "./operation.ts";
import type { TensorFlow } from "./tensorflow.ts";

const done = new WeakSet<object>();
const claims = new WeakMap<object, Map<string, Activation>>();
/** Of each engine, the kernels of every activation that has taken its name. */
const kernels = new WeakMap<object, WeakMap<Activation, Map<string, Kernel>>>();

/** Does what is to be done once to an object. */
export function once(to: object, act: () => void): void {
  if (done.has(to)) return;
  act();
  done.add(to);
}

/** The activation whose formula has the name of an id. */
export function claimant(tf: TensorFlow, id: string): Activation | undefined {
  return claims.get(tf.engine())?.get(id);
}

/** Takes the name of the activation's kernels for its formula. Throws NameTakenError if another formula has it. */
export function claim(tf: TensorFlow, activation: Activation): void {
  const engine = tf.engine();
  // An id takes long to spell.
  if (kernels.get(engine)?.has(activation) === true) return;
  const known = claims.get(engine) ?? new Map<string, Activation>();
  claims.set(engine, known);
  const id = activationId(activation);
  const taken = known.get(id);
  if (taken !== undefined && !isSame(taken.outputs, activation.outputs)) {
    throw new NameTakenError(id, taken.outputs.map(print).join(" and "));
  }
  known.set(id, activation);
  const own = kernels.get(engine) ?? new WeakMap<Activation, Map<string, Kernel>>();
  kernels.set(engine, own.set(activation, new Map()));
}

function isSame(terms: readonly Term[], others: readonly Term[]): boolean {
  return terms.length === others.length && terms.every((term, i) => term === others[i]);
}

/** The kernel of that key of a claimed activation, made once: its name takes long to spell. */
export function kernelOf(tf: TensorFlow, activation: Activation, key: string, make: () => Kernel): Kernel {
  const known = kernels.get(tf.engine())?.get(activation);
  const kernel = known?.get(key) ?? make();
  known?.set(key, kernel);
  return kernel;
}
