import type { Term } from "../term/node.ts";

/** How an activation is applied: what its formula reads beside x and the parameters, and what it gives. */
export type Kind =
  /** One output element for one input element. */
  | "elementwise"
  /** The channels are split among the inputs, or the outputs are concatenated. */
  | "gated"
  /** Each element also sees the others along an axis, through a reduction. */
  | "axis"
  /** Symbols are drawn anew in training; in evaluation they are their mean. */
  | "stochastic";

/** The distributions that symbols are drawn from: uniform on [0, 1], normal and Gumbel with location 0 and scale 1. */
export type Distribution = "uniform" | "normal" | "gumbel";

/** An activation function: a formula in x and its parameters, and what is known about it. */
export interface Activation {
  /** lowerCamelCase; survives TensorFlow.js's snake_case and back. */
  readonly name: string;
  readonly kind: Kind;
  /** In the element symbols `inputs`, the symbols `draws` and a uniform symbol for each parameter. */
  readonly formula: Term;
  /** The element symbols that the input's channels are split among, in their order: x alone, but for gated units. */
  readonly inputs: readonly string[];
  /** What is concatenated along the channels: `formula` alone, but for such as crelu. */
  readonly outputs: readonly Term[];
  /** The parameters with their defaults. */
  readonly params: Readonly<Record<string, number>>;
  /** The parameters that the source trains. */
  readonly trainable: readonly string[];
  /** The parameters, and the draws, that the source gives one value a channel rather than one for all. */
  readonly perChannel: readonly string[];
  /** The symbols that are drawn anew in training, by name. */
  readonly draws: Readonly<Record<string, Distribution>>;
  /** How kernels of the formula and its derivatives are lowered, found ahead of time (`Machine.plans`); empty where that is found when it is needed. */
  readonly plans: string;
  /** Other names, as frameworks and papers spell them. */
  readonly aliases: readonly string[];
  /** Where it was published. */
  readonly source: string;
  /** One sentence: what it is for, and where the frameworks' defaults differ. */
  readonly summary: string;
}
