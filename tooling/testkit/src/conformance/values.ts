import { isNegative } from "../float32/bits.ts";
import { ulps } from "../float32/ulp.ts";
import { trueValues } from "../oracle/true-values.ts";
import { estimateError } from "./estimates.ts";
import { isExcused } from "./excuse.ts";
import type { Failure } from "./failure.ts";
import { declaredLimits } from "./limits.ts";
import type { Trial } from "./trial.ts";

/**
 * Checks each result against its promise: 2 for NaN, 3 at the infinities, 1, 4, 7 and the bound at finite inputs. Where an estimate of the
 * true value does not clear a result by a margin, the oracle decides.
 */
export function checkValues(trial: Trial, results: Float32Array): readonly Failure[] {
  const strict = { ...trial, bound: trial.bound - estimateError };
  const doubtful = [...trial.x.keys()].filter((i) => {
    const [x, estimate, got] = [trial.x[i] as number, trial.truth[i] as number, results[i] as number];
    return trial.inDomain[i] === true && brokenPromise(strict, x, estimate, got) !== undefined;
  });
  const truth = truths(trial, doubtful);
  return doubtful.flatMap((i, at) => {
    const [x, expected, got] = [trial.x[i] as number, truth[at] as number, results[i] as number];
    const promise = brokenPromise(trial, x, expected, got);
    return promise === undefined ? [] : [{ promise, x, expected, got }];
  });
}

/** The oracle's values at those of a trial's inputs that are finite, the limits at the others. */
function truths({ formula, x, truth }: Trial, places: readonly number[]): readonly number[] {
  const finite = places.map((i) => x[i] as number).filter(Number.isFinite);
  const values = trueValues(formula, Float32Array.from(finite)).values();
  return places.map((i) => (Number.isFinite(x[i]) ? (values.next().value as number) : (truth[i] as number)));
}

function brokenPromise(trial: Trial, x: number, truth: number, got: number): string | undefined {
  if (Number.isNaN(x)) return Number.isNaN(got) ? undefined : "2: NaN in, NaN out";
  if (!Number.isFinite(x)) return isLimit(trial, truth, got) ? undefined : "3: the limit at infinity";
  if (Number.isNaN(truth)) return Number.isNaN(got) ? undefined : "1: NaN where the formula is not defined";
  // A pole has a side, and the point has none: NaN and both infinities are right.
  if (!Number.isFinite(truth) && !Number.isFinite(got)) return undefined;
  if (Number.isNaN(got)) return "1: no NaN where the formula is defined";
  if (Math.abs(x) > trial.reach || (trial.backend.flushes === true && isSubnormal(x))) return undefined;
  if (!Number.isFinite(got) && got !== Math.fround(truth)) return "1: no infinity but by rounding";
  return wrongValue(trial, x, truth, got);
}

function wrongValue(trial: Trial, x: number, truth: number, got: number): string | undefined {
  const { bound } = trial;
  const sameSign = truth === 0 || (got === 0 && !hasSignedZero(trial)) || isNegative(got) === isNegative(truth);
  if ((sameSign && ulps(got, truth) <= bound) || isExcused(trial, x, truth, got)) return undefined;
  return `at most ${bound} ULP and the right sign`;
}

function isLimit(trial: Trial, limit: number, got: number): boolean {
  const strict = limit === 0 && hasSignedZero(trial) && declaredLimits(trial.activation.name, trial.order) !== undefined;
  return strict ? Object.is(got, limit) : ulps(got, limit) <= trial.bound;
}

function hasSignedZero({ order, backend }: Trial): boolean {
  return order === 0 && backend.signedZero !== false;
}

function isSubnormal(x: number): boolean {
  return x !== 0 && Math.abs(x) < 2 ** -126;
}
