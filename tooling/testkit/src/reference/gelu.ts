import { across, type Crossing } from "./crossing.ts";
import type { Curve } from "./curve.ts";
import { density, distribution, mills } from "./normal.ts";

/** Where gelu has its minimum. Digits by mpmath, with 80. */
const minimum: Crossing = {
  zero: -0.7517915246935645,
  rest: 1.4956759177009883e-17,
  series: [
    0.4314939923140469, 0.388284982990552, -0.018199676398671087, -0.1140082332972217, -0.014771522148244337, 0.019421679838189067,
    0.004539228379125415, -0.002239538068073497, -0.0007448268386746817, 0.00018633974623233514, 8.615947861116571e-5,
    -1.121438018842664e-5,
  ],
};

/** x times the normal distribution function */
export const gelu: Curve = {
  value: (x) => x * distribution(x),
  // Below the minimum the density is a factor of both summands.
  slope: across(minimum, (x) => (x < minimum.zero ? density(x) * (x + mills(-x)) : distribution(x) + x * density(x))),
  bend: (x) => density(x) * (2 - x * x),
};
