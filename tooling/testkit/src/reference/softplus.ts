import type { Curve } from "./curve.ts";
import { logistic, sigmoid } from "./sigmoid.ts";

/** log(1 + exp(x)) */
export const softplus: Curve = {
  value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  slope: logistic,
  bend: sigmoid.slope,
};
