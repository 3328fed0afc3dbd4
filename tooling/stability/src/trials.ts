import { scope, UnsupportedError } from "@gofz/core";
import { random } from "@gofz/testkit";
import { draw } from "./draw.ts";
import { trial, type Verdict } from "./trial.ts";

/** One term of so many runs through the real kernels too. */
const inWasm = 50;

/** What came of the terms. */
export interface Outcome {
  readonly verdicts: readonly Verdict[];
  /** Terms that no program computes. */
  readonly refused: number;
}

/** Tries so many random terms, each from a seed of its own, so that one of them can be tried again. */
export async function trials(terms: number, seed: number, done: () => Promise<void> = async () => {}): Promise<Outcome> {
  const verdicts: Verdict[] = [];
  let refused = 0;
  for (let n = 0; n < terms; n++) {
    const found = one(seed, n);
    if (found === undefined) refused++;
    else verdicts.push(...found);
    await done();
  }
  return { verdicts, refused };
}

function one(seed: number, n: number): readonly Verdict[] | undefined {
  let found: readonly Verdict[] | undefined;
  scope(() => {
    const next = random(seed * 1_000_003 + n);
    try {
      found = trial(draw(next), next, n % inWasm === 0);
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
    }
    return n;
  });
  return found;
}
