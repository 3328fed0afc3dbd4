import { across, type Crossing } from "./crossing.ts";
import type { Curve } from "./curve.ts";
import { logistic, sigmoid, tanhOfHalf } from "./sigmoid.ts";

/** Where swish has its minimum. Digits by mpmath, with 80. */
const minimum: Crossing = {
  zero: -1.2784645427610737,
  rest: -1.0946994183093437e-16,
  series: [
    0.2178117057198001, 0.1466487969969469, 0.018874814223782312, -0.015222655223188032, -0.006606589138356696, 0.000126627410081122,
    0.0007985218818397998, 0.00018570724361186496, -4.090534237428612e-5, -2.9733542213263917e-5, -2.942631888842464e-6,
    2.346029682463866e-6,
  ],
};

/** x / (1 + exp(-x)) */
export const swish: Curve = {
  value: (x) => x * logistic(x),
  slope: across(minimum, (x) => {
    const e = Math.exp(-Math.abs(x));
    const numerator = x < 0 ? e * (1 + e + x) : 1 + e + x * e;
    return numerator / ((1 + e) * (1 + e));
  }),
  bend: (x) => sigmoid.slope(x) * (2 - x * tanhOfHalf(x)),
};
