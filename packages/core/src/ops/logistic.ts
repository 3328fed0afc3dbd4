import type { Op } from "../term/node.ts";
import { add, chain, div, mul, neg } from "./arithmetic.ts";
import { abs, less, max, where } from "./choice.ts";
import { exp, log1p } from "./exponential.ts";
import { sech } from "./hyperbolic.ts";
import { intrinsic } from "./op.ts";

/** 1 / (1 + e^-a), the logistic function. Its slope is sech(a/2)^2 / 4, whose own slope needs no difference of near equals. */
export const sigmoid: Op = intrinsic(
  "sigmoid",
  (a) => {
    const t = exp(neg(abs(a)));
    return div(where(less(a, 0), t, 1), add(1, t));
  },
  {
    evaluate: (a = 0) => (a < 0 ? Math.exp(a) / (1 + Math.exp(a)) : 1 / (1 + Math.exp(-a))),
    slope: chain((_self, a) => mul(0.25, mul(sech(mul(0.5, a)), sech(mul(0.5, a))))),
  },
);

/** log(1 + e^a) */
export const softplus: Op = intrinsic("softplus", (a) => add(max(a, 0), log1p(exp(neg(abs(a))))), {
  evaluate: (a = 0) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  slope: chain((_self, a) => sigmoid(a)),
});
