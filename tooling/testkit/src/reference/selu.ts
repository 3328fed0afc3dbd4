import type { Curve } from "./curve.ts";

const scale = 1.0507009873554805;
const depth = 1.6732632423543772;

/** scale x, or scale depth (exp(x) - 1) where x is not positive. */
export const selu: Curve = {
  value: (x) => scale * (x > 0 ? x : depth * Math.expm1(x)),
  slope: (x) => scale * (x > 0 ? 1 : depth * Math.exp(x)),
  bend: (x) => (x > 0 ? 0 : scale * depth * Math.exp(x)),
};
