import type { Curve } from "./curve.ts";

/** 1 / (1 + exp(-x)) */
export const sigmoid: Curve = {
  value: logistic,
  slope: (x) => {
    const e = Math.exp(-Math.abs(x));
    return e / ((1 + e) * (1 + e));
  },
  bend: (x) => -sigmoid.slope(x) * tanhOfHalf(x),
};

/** tanh(x / 2) */
export function tanhOfHalf(x: number): number {
  const magnitude = -Math.expm1(-Math.abs(x)) / (1 + Math.exp(-Math.abs(x)));
  return x < 0 ? -magnitude : magnitude;
}

/** 1 / (1 + exp(-x)), without overflow. */
export function logistic(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return (x < 0 ? e : 1) / (1 + e);
}
