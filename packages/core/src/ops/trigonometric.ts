import type { Op } from "../term/node.ts";
import { add, chain, div, mul, neg } from "./arithmetic.ts";
import { intrinsic, primitive } from "./op.ts";

/** The sine, in radians. */
export const sin: Op = primitive("sin", 1, {
  evaluate: Math.sin,
  slope: chain((_self, a) => cos(a)),
});

/** The cosine, in radians. */
export const cos: Op = primitive("cos", 1, {
  evaluate: Math.cos,
  slope: chain((_self, a) => neg(sin(a))),
});

/** The tangent, in radians. */
export const tan: Op = intrinsic("tan", (a) => div(sin(a), cos(a)), {
  evaluate: Math.tan,
  slope: chain((self) => add(1, mul(self, self))),
});

/** The inverse tangent, in radians. */
export const atan: Op = primitive("atan", 1, {
  evaluate: Math.atan,
  slope: chain((_self, a) => div(1, add(1, mul(a, a)))),
});
