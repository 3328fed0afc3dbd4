import type { Curve } from "./curve.ts";

/** x, or exp(x) - 1 where x is negative. */
export const elu: Curve = {
  value: (x) => (x > 0 ? x : Math.expm1(x)),
  slope: (x) => (x > 0 ? 1 : Math.exp(x)),
  bend: (x) => (x > 0 ? 0 : Math.exp(x)),
};
