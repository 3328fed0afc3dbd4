import { isNegative } from "../float32/bits.ts";
import { ulps } from "../float32/ulp.ts";
import { isExcused, valuesAround } from "./excuse.ts";
import type { Failure } from "./failure.ts";
import { declaredLimits } from "./limits.ts";
import type { Trial } from "./trial.ts";

/** Checks each result against its promise: 2 for NaN, 3 at the infinities, 1, 4, 7 and the bound at finite inputs. */
export function checkValues(trial: Trial, results: Float32Array): readonly Failure[] {
  const failures: Failure[] = [];
  trial.x.forEach((x, i) => {
    const [expected, got] = [trial.truth[i] as number, results[i] as number];
    const promise = trial.inDomain[i] ? brokenPromise(trial, x, expected, got) : undefined;
    if (promise !== undefined) failures.push({ promise, x, expected, got });
  });
  return failures;
}

function brokenPromise(trial: Trial, x: number, truth: number, got: number): string | undefined {
  if (Number.isNaN(x)) return Number.isNaN(got) ? undefined : "2: NaN in, NaN out";
  if (!Number.isFinite(x)) return isLimit(trial, truth, got) ? undefined : "3: the limit at infinity";
  if (Number.isNaN(truth)) return Number.isNaN(got) ? undefined : "1: NaN where the formula is not defined";
  // A pole has a side, and the point has none: NaN and both infinities are right.
  if (!Number.isFinite(truth) && !Number.isFinite(got)) return undefined;
  if (Number.isNaN(got)) return "1: no NaN where the formula is defined";
  if (Math.abs(x) > trial.reach) return undefined;
  if (!Number.isFinite(got) && got !== Math.fround(truth)) return "1: no infinity but by rounding";
  return wrongValue(trial, x, truth, got);
}

function wrongValue(trial: Trial, x: number, truth: number, got: number): string | undefined {
  const { bound } = trial;
  if (bound === undefined) return isRoughRight(trial, x, truth, got) ? undefined : "7: the derivative of the same formula";
  const sameSign = truth === 0 || (got === 0 && !hasSignedZero(trial)) || isNegative(got) === isNegative(truth);
  if ((sameSign && ulps(got, truth) <= bound) || isExcused(trial, x, truth, got)) return undefined;
  return `at most ${bound} ULP and the right sign`;
}

function isLimit(trial: Trial, limit: number, got: number): boolean {
  const strict = limit === 0 && hasSignedZero(trial) && declaredLimits(trial.activation.name, trial.order) !== undefined;
  return strict ? Object.is(got, limit) : ulps(got, limit) <= (trial.bound ?? 4);
}

function hasSignedZero({ order, backend }: Trial): boolean {
  return order === 0 && backend.signedZero !== false;
}

/** At a jump, a backend that does not round correctly may be on the side of a float32 beside x. */
function isRoughRight(trial: Trial, x: number, truth: number, got: number): boolean {
  if (isRoughly(got, truth)) return true;
  return trial.backend.exact !== true && valuesAround(trial, x).some((value) => isRoughly(got, value));
}

/** Near enough to tell a right formula from a wrong one, where the bound does not bind yet. */
function isRoughly(got: number, truth: number): boolean {
  return got === Math.fround(truth) || Math.abs(got - truth) <= 1e-4 * Math.max(1, Math.abs(truth));
}
