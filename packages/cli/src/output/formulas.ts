import { type Activation, type Distribution, differentiate, inference, isElementwise, simplify, type Term } from "@gofz/core";
import { readable } from "./readable.ts";

/** An equation: what stands left of the equals sign, and right. */
export type Equation = readonly [left: string, right: string];

/** The formulas of an activation: each output in evaluation, its slopes where every element is by itself, and what training computes. */
export function formulas(activation: Activation): readonly Equation[] {
  const { inputs, outputs, kind, draws } = activation;
  const argument = inputs.join(", ");
  const [only] = outputs;
  if (only === undefined || outputs.length > 1) return outputs.map((output, i) => [`f${i + 1}(${argument})`, readable(output)]);
  const value = inference(activation);
  const slopes = isAlone(activation) ? inputs.map((input): Equation => [slope(activation, input), readable(derivative(value, input))]) : [];
  const training: readonly Equation[] = kind === "stochastic" ? [["in training", `${readable(only)} with ${drawn(draws)}`]] : [];
  return [[`f(${argument})`, readable(value)], ...slopes, ...training];
}

/** Whether no element sees the others: a reduction has no slope of its own. */
function isAlone(activation: Activation): boolean {
  return isElementwise({ ...activation, inputs: ["x"] });
}

function slope(activation: Activation, input: string): string {
  return isElementwise(activation) ? "f'(x)" : `df/d${input}`;
}

function derivative(value: Term, input: string): Term {
  return simplify(differentiate(value, input));
}

const distributions: Readonly<Record<Distribution, string>> = {
  uniform: "uniform on [0, 1]",
  normal: "normal N(0, 1)",
  gumbel: "Gumbel(0, 1)",
};

function drawn(draws: Activation["draws"]): string {
  return Object.entries(draws)
    .map(([name, distribution]) => `${name} ${distributions[distribution]}`)
    .join(", ");
}
