import type { Activation, Family } from "@gofz/core";

/** The functions of a family in the order of the alphabet, however they were loaded. */
export function membersOf({ activations }: Family): readonly Activation[] {
  return [...activations].sort((a, b) => (a.name < b.name ? -1 : 1));
}
