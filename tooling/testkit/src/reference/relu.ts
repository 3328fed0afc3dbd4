import type { Curve } from "./curve.ts";

/** max(x, 0), whose slope at 0 is declared as 0. */
export const relu: Curve = {
  value: (x) => Math.max(x, 0),
  slope: (x) => (x > 0 ? 1 : 0),
  bend: () => 0,
};
