import type { Certified, Program } from "@gofz/core";

/** What a module computes in one pass over its elements. */
export interface Routine {
  readonly program: Program;
  /** The program in single precision that is used instead where it is certified, if there is one. */
  readonly certified: Certified | undefined;
  /** The symbols with one value an element: the module takes their addresses. */
  readonly arrays: readonly string[];
  /** The symbols with one value for all: the module takes it. */
  readonly uniforms: readonly string[];
  /** Whether every result is multiplied by the element of a further array, dy, before it is rounded. */
  readonly weighted: boolean;
  /** For each result, whether it is summed over all elements into one double instead of stored. */
  readonly summed: readonly boolean[];
  /** Whether the memory that the module imports is shared between threads. */
  readonly shared: boolean;
}

/** The name under which a weighted routine takes its weights. */
export const weight = "dy";

/** The symbols that a routine reads at every element, dy among them where it is weighted. */
export function elementsOf({ arrays, weighted }: Pick<Routine, "arrays" | "weighted">): readonly string[] {
  return weighted ? [...arrays, weight] : arrays;
}
