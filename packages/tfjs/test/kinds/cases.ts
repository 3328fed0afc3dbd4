// What is not elementwise, and what the tests give it, in Node and in the browser.
import { type Activation, catalog, isElementwise } from "@gofz/core";

/** Gated functions, and those along an axis. */
export const others: readonly Activation[] = Object.values(catalog).filter((activation) => !isElementwise(activation));

export const stochastic: readonly Activation[] = Object.values(catalog).filter(({ kind }) => kind === "stochastic");

/** Channels, a multiple of what any gated function splits them into, and the lengths before and after their axis. */
export const shape: [outer: number, length: number, inner: number] = [2, 6, 3];

/** An input of that shape. */
export const numbers: readonly number[] = Array.from({ length: 36 }, (_, i) => Math.fround(3 * Math.sin(7 * i + 1)));

/** What the outputs, of which there are at most twice as many, are multiplied by before a gradient is taken. */
export const weights: readonly number[] = Array.from({ length: 72 }, (_, i) => Math.fround(Math.cos(3 * i)));

/** A mask of the first two axes of that shape. */
export const counts: readonly number[] = [1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1];
