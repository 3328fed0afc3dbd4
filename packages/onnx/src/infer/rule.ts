import type { Attributes } from "../model.ts";
import type { Known } from "./known.ts";

/** A node whose inputs are known; an input that is left out is undefined. */
export interface Applied {
  /** What errors call it. */
  readonly title: string;
  readonly inputs: readonly (Known | undefined)[];
  readonly attributes: Attributes;
  /** How many outputs it has. */
  readonly outputs: number;
}

/** What is known of a node's outputs. Throws ModelFormatError where its inputs contradict each other. */
export type Infer = (node: Applied) => readonly Known[];

/** What ai.onnx says of an operator. */
export interface Rule {
  /** The first operator set that has it; 1 where that is older than what we write. */
  readonly since: number;
  /** How many inputs it takes, at least and at most, in an operator set. */
  readonly arity: (opset: number) => readonly [least: number, most: number];
  readonly infer: Infer;
}

/** The rule of an operator that takes as many inputs, or from so many to so many, in every operator set that has it. */
export function rule(infer: Infer, least: number, most: number = least, since = 1): Rule {
  return { since, arity: () => [least, most], infer };
}

/** The inputs that are not left out. */
export function present({ inputs }: Applied): readonly Known[] {
  return inputs.filter((input) => input !== undefined);
}
