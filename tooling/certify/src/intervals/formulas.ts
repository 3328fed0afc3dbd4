import { simplify, type Term } from "@gofz/core";
import { bounds } from "@gofz/testkit";
import { type Subject, termOf } from "../subject.ts";

/** What single precision may compute; the most used first. Not tanh, which comes to more than 2 ULP beside 0.11, nor the other slopes. */
export const candidates: readonly Subject[] = [
  ...["swish", "mish", "sigmoid", "softplus", "elu", "selu", "hardSwish"].map((name) => subject(name, 0)),
  subject("elu", 1),
];

function subject(name: string, order: 0 | 1): Subject {
  return { function: name, order, backend: "wasm", precision: "fast" };
}

/**
 * The most float32 ULP, less what the reference may err by, which is far less than this: a formula keeps the bound of functions,
 * even where it is a slope, for the same formula can be a function.
 */
export const limit: number = bounds.fast.value - 1e-5;

/** The formula, as a kernel is given it. */
export function formula(subject: Subject): Term {
  return simplify(termOf(subject));
}
