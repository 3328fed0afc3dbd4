import { simplify, type Term } from "@gofz/core";
import { boundOf, type Subject, termOf } from "../subject.ts";

/** What single precision may compute; the most used first. */
export const candidates: readonly Subject[] = [
  ...["swish", "mish", "gelu", "sigmoid", "tanh", "softplus", "elu", "selu", "hardSwish", "geluTanh"].map((name) => subject(name, 0)),
  ...["elu", "swish", "mish", "gelu", "sigmoid", "tanh"].map((name) => subject(name, 1)),
];

function subject(name: string, order: 0 | 1): Subject {
  return { function: name, order, backend: "wasm", precision: "fast" };
}

/** The most float32 ULP, less what the reference may err by, which is far less than this. */
export function limitOf(subject: Subject): number {
  return boundOf(subject) - 1e-5;
}

/** The formula, as a kernel is given it. */
export function formula(subject: Subject): Term {
  return simplify(termOf(subject));
}
