import { KindError } from "../errors.ts";
import type { Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Activation } from "./activation.ts";

/** Whether the activation gives one output element for one input element; in evaluation, if it is stochastic. */
export function isElementwise({ inputs, outputs }: Activation): boolean {
  return inputs.length === 1 && outputs.length === 1 && !hasReduction(outputs);
}

/** Throws KindError, which names `taker`, unless the activation gives one output element for one input element. */
export function requireElementwise(activation: Activation, taker: string): void {
  if (!isElementwise(activation)) throw new KindError(activation.name, what(activation), taker);
}

/** Whether there is a reduction in one of the terms: an element then sees the others along the axis. */
export function hasReduction(terms: readonly Term[]): boolean {
  return postorder(...terms).some((part) => part.kind === "call" && part.op.adjoint !== undefined);
}

function what({ inputs, outputs }: Activation): string {
  if (inputs.length > 1) return `a function of ${inputs.join(" and ")}`;
  return outputs.length > 1 ? `a function with ${outputs.length} outputs` : "taken along an axis";
}
