import { type Activation, evaluateAlong, means, parameters, substitute } from "@gofz/core";

/**
 * What a place gives that a mask leaves out: 0, no share; and where a function gives logarithms of shares, -1e9, since 0 would be the
 * whole.
 */
export function leftOut(activation: Activation): number {
  const [output, ...others] = activation.outputs;
  if (output === undefined || others.length > 0 || activation.inputs.length > 1) return 0;
  const inX = substitute(output, { ...parameters(activation), ...means(activation) });
  const total = evaluateAlong(inX, { x: [-1, 0, 2] }).reduce((sum, logarithm) => sum + Math.exp(logarithm), 0);
  return Math.abs(total - 1) < 1e-9 ? -1e9 : 0;
}
