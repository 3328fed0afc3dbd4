import type { Precision } from "@gofz/wasm";
import type { Tensor } from "@tensorflow/tfjs-core";
import { OptionError } from "./errors.ts";

/** How an activation is applied. */
export interface Options {
  /** fast, where left out: within 2 float32 ULP, 4 for slopes. exact rounds the true value once, on the cpu and wasm backends. */
  readonly precision?: Precision;
  /** Where the channels are: gated functions split them, functions along an axis take in all of them. -1, the last, where left out. */
  readonly axis?: number;
  /** Whether a stochastic function draws, as in training; else what it draws is its mean. false where left out. */
  readonly training?: boolean;
  /** What is drawn follows from this integer; without it, each call draws anew. */
  readonly seed?: number;
  /**
   * Which places count, of the first axes of x: those where it is 0 or false are left out by a function along one of these axes, which is
   * then the function of the others. What is left out gives 0, of a function that gives logarithms of shares -1e9, and has no gradient.
   * Where the mask does not have the axis, and where a function has none, all count.
   */
  readonly mask?: Tensor;
}

/** Throws OptionError for an option, or a value of one, that is not offered. */
export function checkOptions(options: Options): void {
  const { precision = "fast", axis = -1, seed = 0, training = false } = options;
  for (const option of Object.keys(options)) {
    if (!known.includes(option)) throw new OptionError(option, "unknown", `The options are ${known.join(", ")}.`);
  }
  if (!["fast", "exact"].includes(precision)) throw new OptionError("precision", JSON.stringify(precision), `Take "fast" or "exact".`);
  if (!Number.isInteger(axis)) throw new OptionError("axis", String(axis), "Take an integer; -1 is the last axis.");
  if (typeof training !== "boolean") throw new OptionError("training", String(training), "Take true or false.");
  if (!Number.isInteger(seed) || Math.abs(seed) > 2 ** 32) throw new OptionError("seed", String(seed), "Take an integer of 32 bits.");
}

const known: readonly string[] = ["precision", "axis", "training", "seed", "mask"] satisfies readonly (keyof Options)[];
