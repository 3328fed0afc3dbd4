import { scope, UnsupportedError } from "@gofz/core";
import { random } from "@gofz/testkit";
import { draw } from "./draw.ts";
import { merge, type Summary, summaryOf } from "./summary.ts";
import { trial, type Verdict } from "./trial.ts";

/** One term of so many runs through the real kernels too. */
const inWasm = 50;

/** Tries the random terms from `first` up to `end`, each from a seed of its own, so that one of them can be tried again. */
export function trials(seed: number, first: number, end: number): Summary {
  return Array.from({ length: end - first }, (_, i) => summaryOf(one(seed, first + i))).reduce(merge);
}

function one(seed: number, n: number): readonly Verdict[] | string {
  let found: readonly Verdict[] | string = "";
  scope(() => {
    const next = random(seed * 1_000_003 + n);
    try {
      found = trial(draw(next), next, n % inWasm === 0);
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
      found = error.message;
    }
    return n;
  });
  return found;
}
