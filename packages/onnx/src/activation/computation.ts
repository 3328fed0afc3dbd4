import { type Activation, differentiate, isElementwise, means, pullback, simplify, substitute, sym, type Term } from "@gofz/core";
import { OptionError } from "../errors.ts";

/** What a model of an activation computes: y of x, or, of what is not elementwise, the gradient of x, of x and dy. */
export interface Computation {
  /** The element symbols that the channels of x are split among. */
  readonly x: readonly string[];
  /** Those that the channels of dy are split among; none where there is no dy. */
  readonly dy: readonly string[];
  /** What is concatenated along the channels. */
  readonly formulas: readonly Term[];
}

/** An activation as in evaluation, or its derivative. Throws OptionError for a second derivative of what is not elementwise. */
export function computation(activation: Activation, order: 0 | 1 | 2): Computation {
  const { inputs, name } = activation;
  const outputs = activation.outputs.map((output) => substitute(output, means(activation)));
  if (order === 0) return { x: inputs, dy: [], formulas: outputs };
  if (isElementwise(activation)) return { x: inputs, dy: [], formulas: outputs.map((output) => differentiate(output, "x", order)) };
  if (order === 2) throw new OptionError("order", "2", `${name} is not elementwise: take 1, the gradient of x given that of y.`);
  const dy = outputs.length === 1 ? ["dy"] : outputs.map((_, i) => `dy ${i + 1}`);
  const weights = dy.map((symbol) => sym(symbol, "element"));
  return { x: inputs, dy, formulas: inputs.map((input) => simplify(pullback(outputs, weights, input))) };
}
