import type { Activation } from "../activation/activation.ts";

/** Activations of one kind of shape: what a file of the catalogue exports. */
export interface Family {
  readonly title: string;
  readonly activations: readonly Activation[];
}

/** The family of what a file exports, by name: bundlers and Node do not agree on the order of exports. */
export function family(title: string, file: Readonly<Record<string, Activation>>): Family {
  const activations = Object.values(file).sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.freeze({ title, activations: Object.freeze(activations) });
}
