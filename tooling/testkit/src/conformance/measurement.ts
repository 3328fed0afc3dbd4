import { isNegative } from "../float32/bits.ts";
import { ulps } from "../float32/ulp.ts";
import type { Order } from "./backend.ts";
import { isNearZero } from "./excuse.ts";
import type { Trial } from "./trial.ts";

/** How well a backend computes one derivative: a row of the accuracy table. */
export interface Measurement {
  readonly activation: string;
  readonly order: Order;
  /** How many finite points were measured. */
  readonly points: number;
  /** The largest error in ULP where the true value is normal, and where it stands. */
  readonly ulp: number;
  readonly at: number;
  readonly expected: number;
  readonly got: number;
  /** The largest error in ULP away from zeros, where nothing cancels. */
  readonly ulpElsewhere: number;
  /** The share of points whose result is not the nearest float32. */
  readonly misrounded: number;
  /** How many results of magnitude 2^-126 or more became 0. */
  readonly lost: number;
  /** How many results that are not 0 have the wrong sign. */
  readonly wrongSign: number;
  /** How many zeros of a value that underflows have the wrong sign. */
  readonly wrongZero: number;
}

/** Compares all results at finite points where the derivative has a finite value. */
export function measure(trial: Trial, results: Float32Array): Measurement {
  const points = comparisons(trial, results);
  const normal = points.filter(({ truth }) => Math.abs(truth) >= 2 ** -126);
  const worst = largest(normal);
  return {
    activation: trial.activation.name,
    order: trial.order,
    points: points.length,
    ulp: worst.ulp,
    at: worst.x,
    expected: worst.truth,
    got: worst.got,
    ulpElsewhere: largest(normal.filter(({ x }) => !isNearZero(trial, x))).ulp,
    misrounded: points.filter(({ ulp }) => ulp > 0.5).length / points.length,
    lost: normal.filter(({ got }) => got === 0).length,
    wrongSign: points.filter(({ truth, got }) => got !== 0 && isWrong(got, truth)).length,
    wrongZero: points.filter(({ truth, got }) => got === 0 && isWrong(got, truth)).length,
  };
}

interface Comparison {
  readonly x: number;
  readonly truth: number;
  readonly got: number;
  readonly ulp: number;
}

function comparisons({ x, truth, inDomain, reach }: Trial, results: Float32Array): readonly Comparison[] {
  const points: Comparison[] = [];
  for (let i = 0; i < x.length; i++) {
    const [at, value, got] = [x[i] as number, truth[i] as number, results[i] as number];
    const isCompared = Math.abs(at) <= reach && Number.isFinite(at) && Number.isFinite(value) && inDomain[i];
    if (isCompared) points.push({ x: at, truth: value, got, ulp: ulps(got, value) });
  }
  return points;
}

function largest(points: readonly Comparison[]): Comparison {
  return points.reduce((most, point) => (point.ulp > most.ulp ? point : most), { x: 0, truth: 0, got: 0, ulp: 0 });
}

function isWrong(got: number, truth: number): boolean {
  return truth !== 0 && isNegative(got) !== isNegative(truth);
}
