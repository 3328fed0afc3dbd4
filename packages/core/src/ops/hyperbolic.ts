import type { Op } from "../term/node.ts";
import { add, chain, div, mul, neg } from "./arithmetic.ts";
import { abs, less, sign, where } from "./choice.ts";
import { exp, expm1, log1p } from "./exponential.ts";
import { intrinsic } from "./op.ts";
import { sqrt } from "./power.ts";

/** The hyperbolic tangent. */
export const tanh: Op = intrinsic(
  "tanh",
  (a) => {
    const t = expm1(mul(-2, abs(a)));
    const positive = neg(div(t, add(2, t)));
    return where(less(a, 0), neg(positive), positive);
  },
  { evaluate: Math.tanh, slope: chain((_self, a) => mul(sech(a), sech(a))) },
);

/** 1 / cosh(a), which keeps tanh's slope right where 1 - tanh(a)^2 has lost every digit. */
export const sech: Op = intrinsic(
  "sech",
  (a) => {
    const t = exp(neg(abs(a)));
    return div(mul(2, t), add(1, mul(t, t)));
  },
  { evaluate: (a = 0) => 1 / Math.cosh(a), slope: chain((self, a) => neg(mul(self, tanh(a)))) },
);

/** The hyperbolic sine. */
export const sinh: Op = intrinsic(
  "sinh",
  (a) => {
    // (e^a - 1) (1 + e^-a) / 2: nothing cancels, and no infinity meets another.
    const positive = div(mul(expm1(abs(a)), add(1, exp(neg(abs(a))))), 2);
    return where(less(a, 0), neg(positive), positive);
  },
  { evaluate: Math.sinh, slope: chain((_self, a) => cosh(a)) },
);

/** The hyperbolic cosine. */
export const cosh: Op = intrinsic("cosh", (a) => div(add(exp(a), exp(neg(a))), 2), {
  evaluate: Math.cosh,
  slope: chain((_self, a) => sinh(a)),
});

/** The inverse hyperbolic sine. */
export const asinh: Op = intrinsic(
  "asinh",
  (a) => {
    const t = abs(a);
    const square = mul(t, t);
    return mul(sign(a), log1p(add(t, div(square, add(1, sqrt(add(1, square)))))));
  },
  { evaluate: Math.asinh, slope: chain((_self, a) => div(1, sqrt(add(1, mul(a, a))))) },
);
