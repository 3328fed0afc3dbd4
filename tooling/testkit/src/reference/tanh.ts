import type { Curve } from "./curve.ts";

/** tanh(x), whose slope is sech(x)^2. */
export const tanh: Curve = {
  value: Math.tanh,
  slope: (x) => {
    const e = Math.exp(-2 * Math.abs(x));
    return (4 * e) / ((1 + e) * (1 + e));
  },
  bend: (x) => -2 * Math.tanh(x) * tanh.slope(x),
};
