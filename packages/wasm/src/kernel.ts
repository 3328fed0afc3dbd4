import { type Activation, differentiate, inference, requireElementwise, simplify } from "@gofz/core";
import { checkLength, complete, type Inputs } from "./inputs.ts";
import { type Pass, type Precision, pass } from "./pass.ts";
import { weight } from "./routine.ts";
import { stage } from "./staging.ts";
import { stream } from "./stream.ts";

/** How a kernel computes. */
export interface KernelOptions {
  /** Default: "fast". */
  readonly precision?: Precision;
}

/** The gradient for each symbol: as many values as the symbol has. */
export type Gradients = Readonly<Record<string, Float32Array | number>> & { readonly x: Float32Array };

/** An activation function over Float32Arrays. */
export interface Kernel {
  /** f(x), into `out` or a new array. A parameter that is left out has its default. Throws KernelError for inputs that don't fit. */
  readonly forward: (inputs: Inputs, out?: Float32Array) => Float32Array;
  /** dy times the slope for each symbol; summed over all elements for a number, over all of its channel for a channel. */
  readonly backward: (inputs: Inputs, dy: Float32Array) => Gradients;
}

/**
 * A SIMD WebAssembly kernel for `activation`: one fused pass, compiled synchronously when inputs of a new kind first come. A stochastic
 * activation is computed as in evaluation. Throws core's KindError for what is not elementwise.
 */
export function kernel(activation: Activation, { precision = "fast" }: KernelOptions = {}): Kernel {
  requireElementwise(activation, "kernel");
  const forward = remember((arrays) =>
    pass([simplify(inference(activation))], {
      precision,
      memory: stage,
      arrays: arrays.split(" "),
      typical: activation.params,
      plans: activation.plans,
    }),
  );
  const backward = remember((arrays) => slopes(activation, precision, arrays.split(" ")));
  return {
    forward(given, out = new Float32Array(lengthOf(given))) {
      const inputs = complete(activation, given);
      checkLength("out", out, inputs.x.length);
      stream(forward(arraysOf(inputs)), inputs, [out]);
      return out;
    },
    backward(given, dy) {
      const inputs = complete(activation, given);
      checkLength("dy", dy, inputs.x.length);
      const places = Object.values(inputs).map((input) => (typeof input === "number" ? undefined : new Float32Array(dy.length)));
      const sums = stream(backward(arraysOf(inputs)), { ...inputs, [weight]: dy }, places);
      const gradients = Object.entries(inputs).map(([name, input], i) => [name, shaped(input, places[i], sums[i])] as const);
      return { ...Object.fromEntries(gradients), x: places[0] ?? dy };
    },
  };
}

function slopes(activation: Activation, precision: Precision, arrays: readonly string[]): Pass {
  const names = ["x", ...Object.keys(activation.params)];
  const formula = simplify(inference(activation));
  const terms = names.map((name) => simplify(differentiate(formula, name)));
  return pass(terms, {
    precision,
    memory: stage,
    arrays,
    typical: activation.params,
    plans: activation.plans,
    weighted: true,
    summed: names.map((name) => !arrays.includes(name)),
  });
}

/** A gradient in the form of its input: a number, one value an element, or the sum over each channel. */
function shaped(input: Float32Array | number, elements: Float32Array | undefined, sum = 0): Float32Array | number {
  if (typeof input === "number" || elements === undefined) return sum;
  if (input.length === elements.length) return elements;
  const channels = new Float64Array(input.length);
  for (const [i, value] of elements.entries()) channels[i % input.length] = (channels[i % input.length] ?? 0) + value;
  return new Float32Array(channels);
}

function lengthOf({ x }: Inputs): number {
  return x instanceof Float32Array ? x.length : 0;
}

function arraysOf(inputs: Inputs): string {
  return Object.keys(inputs)
    .filter((name) => typeof inputs[name] !== "number")
    .join(" ");
}

function remember<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
