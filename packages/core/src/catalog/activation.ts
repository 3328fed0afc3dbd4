import type { Term } from "../term/node.ts";

/** An activation function: a formula in x and its parameters, and what is known about it. */
export interface Activation {
  /** lowerCamelCase; survives TensorFlow.js's snake_case and back. */
  readonly name: string;
  /** How it is applied: one output element for one input element. */
  readonly kind: "elementwise";
  /** In the element symbol x and a uniform symbol for each parameter. */
  readonly formula: Term;
  /** The parameters with their defaults. */
  readonly params: Readonly<Record<string, number>>;
  /** Other names, as frameworks and papers spell them. */
  readonly aliases: readonly string[];
  /** Where it was published. */
  readonly source: string;
  /** One sentence: what it is for, and where the frameworks' defaults differ. */
  readonly summary: string;
}
