// What gofz has registered with each TensorFlow.js engine: the only state in this package, beside TensorFlow.js's own registries.
import { type Activation, print, type Term } from "@gofz/core";
import { NameTakenError } from "./errors.ts";
import type { TensorFlow } from "./tensorflow.ts";
import { activationId } from "./variant.ts";

interface Claims {
  /** Whose formula the kernels of a name compute. */
  readonly kernels: Map<string, Activation>;
  /** The names that layers know. */
  readonly layers: Set<string>;
}

const claims = new WeakMap<object, Claims>();

/** Takes the name of the activation's kernels for its formula. Throws NameTakenError if another formula has it. */
export function claim(tf: TensorFlow, activation: Activation): void {
  const { kernels } = claimsOf(tf);
  const taken = kernels.get(activation.name);
  if (taken === activation) return;
  if (taken !== undefined && !isSame(taken.outputs, activation.outputs)) {
    throw new NameTakenError(activationId(activation), taken.outputs.map(print).join(" and "));
  }
  kernels.set(activation.name, activation);
}

function isSame(terms: readonly Term[], others: readonly Term[]): boolean {
  return terms.length === others.length && terms.every((term, i) => term === others[i]);
}

/** Runs `make` when it is first called for this name. */
export function once(tf: TensorFlow, id: string, make: () => void): void {
  const { layers } = claimsOf(tf);
  if (layers.has(id)) return;
  make();
  layers.add(id);
}

function claimsOf(tf: TensorFlow): Claims {
  const engine = tf.engine();
  const found = claims.get(engine) ?? { kernels: new Map(), layers: new Set() };
  claims.set(engine, found);
  return found;
}
