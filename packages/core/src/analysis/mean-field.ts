import { type Known, known } from "./known.ts";
import { mean } from "./moments.ts";

/** Mean and variance of a layer's activations that the next layer has again. */
export interface FixedPoint {
  readonly mean: number;
  readonly variance: number;
  /** Whether deep layers come to it. */
  readonly attracting: boolean;
}

/**
 * Where mean and variance stay from layer to layer, in wide layers with LeCun-normal weights and no bias: z ~ N(0, mean^2 + variance),
 * since the weights' mean is 0 and their variance 1 / width. Of several, the one with the second moment nearest to 1; undefined for none.
 */
export function meanField(f: (x: number) => number, kinks: readonly number[]): Known<FixedPoint | undefined> {
  const second = (q: number): number => moment(f, kinks, q, 2);
  const gap = (logarithm: number): number => second(Math.exp(logarithm)) / Math.exp(logarithm) - 1;
  const logarithm = nearestZero(gap);
  if (logarithm === undefined) return known(undefined, false);
  const q = Math.exp(logarithm);
  const average = moment(f, kinks, q, 1);
  const slope = (second(q * 1.001) - second(q * 0.999)) / (0.002 * q);
  return known({ mean: average, variance: q - average * average, attracting: Math.abs(slope) < 1 }, false);
}

/** Beyond nothing is left of the density that a search would notice. */
const reach = 9;

/** E f(sqrt(q) z)^power */
function moment(f: (x: number) => number, kinks: readonly number[], q: number, power: 1 | 2): number {
  const scale = Math.sqrt(q);
  return mean(
    (z) => f(scale * z) ** power,
    kinks.map((kink) => kink / scale),
    reach,
  );
}

/** The zero of `f` nearest to 0 that a walk of steps in both directions meets. */
function nearestZero(f: (x: number) => number): number | undefined {
  const start = f(0);
  if (Math.abs(start) < 1e-9) return 0;
  const sides = [-1, 1].map((side) => ({ side, before: start }));
  for (let n = 1; n <= 12; n++) {
    for (const walk of sides) {
      const value = f((walk.side * n) / 2);
      if (Math.sign(value) * Math.sign(walk.before) < 0) return bisected(f, (walk.side * (n - 1)) / 2, (walk.side * n) / 2);
      walk.before = value;
    }
  }
  return undefined;
}

/** The zero between two points by the Illinois rule of false position. */
function bisected(f: (x: number) => number, first: number, last: number): number {
  let [a, b, fa, fb] = [first, last, f(first), f(last)];
  for (let n = 0; n < 40 && Math.abs(b - a) > 1e-13; n++) {
    const x = b - (fb * (b - a)) / (fb - fa);
    const fx = f(x);
    if (fx === 0 || x === b) return x;
    if (Math.sign(fx) === Math.sign(fb)) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}
