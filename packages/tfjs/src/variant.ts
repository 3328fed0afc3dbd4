import { type Activation, differentiate, means, pascalCase, simplify, substitute, type Term } from "@gofz/core";
import type { Precision } from "@gofz/wasm";
import { activationId } from "./id.ts";

/** One kernel of an activation: one of its outputs or a partial derivative of it, with or without a factor dy. */
export interface Variant {
  readonly activation: Activation;
  /** Which of the activation's outputs. */
  readonly output: number;
  /** The symbols by which the function is differentiated, sorted; none for the function itself. */
  readonly by: readonly string[];
  /** Whether every value is multiplied by the element of a tensor dy. */
  readonly weighted: boolean;
  /**
   * What is a tensor: further inputs and draws, of x's shape, and parameters, which broadcast to it. The other parameters are numbers, the
   * other draws their means.
   */
  readonly tensors: readonly string[];
  /** The parameter to whose shape the values are summed; undefined where there is a value for each element of x. */
  readonly summed?: string | undefined;
  readonly precision: Precision;
}

/** The first output of an activation whose only tensor is x. */
export function plain(activation: Activation): Variant {
  return { activation, output: 0, by: [], weighted: false, tensors: [], precision: "fast" };
}

/** GofzMish: what the names of an activation's kernels begin with. */
export function kernelPrefix(activation: Activation): string {
  return pascalCase(activationId(activation));
}

/** The name of the kernel, as tf.profile shows it: GofzMish, GofzMishGrad, GofzSwishGrad[x,x](beta), GofzOplu#2(other), GofzMish exact. */
export function kernelName({ activation, output, by, weighted, tensors, summed, precision }: Variant): string {
  const place = output === 0 ? "" : `#${output + 1}`;
  const grad = by.length === 0 ? "" : by.join() === "x" ? "Grad" : `Grad[${by.join()}]`;
  const scaled = weighted && by.length === 0 ? "Scaled" : "";
  const arrays = tensors.map((name) => `(${name})`).join("");
  const sum = summed === undefined ? "" : ` for ${summed}`;
  return `${kernelPrefix(activation)}${place}${grad}${scaled}${arrays}${sum}${precision === "exact" ? " exact" : ""}`;
}

/** The formula of the variant's output, in x and what else it takes: what is drawn but not given is its mean. */
export function formulaOf({ activation, output, tensors }: Variant): Term {
  const missing = Object.entries(means(activation)).filter(([name]) => !tensors.includes(name));
  return simplify(substitute(activation.outputs[output] ?? activation.formula, Object.fromEntries(missing)));
}

/** The term that the kernel computes, in x and what else it takes. */
export function termOf(variant: Variant): Term {
  return variant.by.reduce((term, symbol) => simplify(differentiate(term, symbol)), formulaOf(variant));
}

/** The tensors that the kernel takes, in the order in which a shader takes them. */
export function arrays({ weighted, tensors }: Variant): readonly string[] {
  return ["x", ...(weighted ? ["dy"] : []), ...tensors];
}

/** The parameters that are numbers. */
export function numbers({ activation, tensors }: Variant): readonly string[] {
  return Object.keys(activation.params).filter((name) => !tensors.includes(name));
}

/** The weighted kernel of the next derivative, which has the shape of that symbol. */
export function derived(variant: Variant, symbol: string): Variant {
  const summed = Object.hasOwn(variant.activation.params, symbol) ? symbol : undefined;
  return { ...variant, by: [...variant.by, symbol].sort(), weighted: true, summed };
}
