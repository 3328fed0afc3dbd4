import type { Curve } from "./curve.ts";

/** x min(max(x + 3, 0), 6) / 6 */
export const hardSwish: Curve = {
  value: (x) => (x <= -3 ? -0 : x >= 3 ? x : (x * (x + 3)) / 6),
  slope: (x) => (x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6),
  bend: (x) => (Math.abs(x) < 3 ? 1 / 3 : 0),
};
