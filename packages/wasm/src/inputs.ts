import type { Activation } from "@gofz/core";
import { KernelError } from "./errors.ts";

/** A value a symbol: one for all elements, one an element, or one a channel, which is the last axis and repeats. */
export type Inputs = Readonly<Record<string, Float32Array | number>>;

/** The inputs with the parameters' defaults filled in. Throws KernelError for what does not fit. */
export function complete(activation: Activation, inputs: Inputs): Inputs & { readonly x: Float32Array } {
  const { x } = inputs;
  if (!(x instanceof Float32Array)) throw new KernelError(`${activation.name}: x must be a Float32Array, not ${describe(x)}.`);
  for (const [name, value] of Object.entries(inputs)) check(activation, name, value, x.length);
  return { x, ...activation.params, ...inputs };
}

function check({ name: activation, params }: Activation, name: string, value: unknown, length: number): void {
  if (name !== "x" && !Object.hasOwn(params, name)) {
    throw new KernelError(`${activation} has no parameter ${name}; it has ${Object.keys(params).join(", ") || "none"}.`);
  }
  if (typeof value === "number") return;
  if (!(value instanceof Float32Array))
    throw new KernelError(`${activation}: ${name} must be a number or a Float32Array, not ${describe(value)}.`);
  if (value.length === 0 ? length > 0 : length % value.length !== 0) {
    throw new KernelError(
      `${activation}: ${name} has ${value.length} elements, which does not divide the ${length} of x. Give one an element or one a channel.`,
    );
  }
}

/** Throws KernelError unless `array` is a Float32Array of that length. */
export function checkLength(name: string, array: unknown, length: number): void {
  if (array instanceof Float32Array && array.length === length) return;
  throw new KernelError(`${name} must be a Float32Array of ${length} elements, like x, not ${describe(array)}.`);
}

function describe(value: unknown): string {
  return value instanceof Float32Array
    ? `one of ${value.length}`
    : value === undefined
      ? "missing"
      : Object.prototype.toString.call(value).slice(8, -1);
}
