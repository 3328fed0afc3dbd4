import { simplify, type Term } from "@gofz/core";
import { type Subject, termOf } from "../subject.ts";

/** The functions that single precision may compute; the most used first. */
const names = ["swish", "mish", "sigmoid", "tanh", "softplus", "elu"];

/** How much of the bound is kept in reserve, in float32 ULP: far more than the reference may err by. */
export const reserve = 0.001;

/** What is tried: functions first, then slopes. */
export const candidates: readonly Subject[] = ([0, 1] as const).flatMap((order) =>
  names.map((name): Subject => ({ function: name, order, backend: "wasm", precision: "fast" })),
);

/** The formula, as a kernel is given it. */
export function formula(subject: Subject): Term {
  return simplify(termOf(subject));
}
