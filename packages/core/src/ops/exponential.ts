import type { Op } from "../term/node.ts";
import { add, chain, div, sub } from "./arithmetic.ts";
import { intrinsic, primitive } from "./op.ts";

/** e ^ a */
export const exp: Op = primitive("exp", 1, {
  evaluate: Math.exp,
  slope: chain((self) => self),
});

/** The natural logarithm. */
export const log: Op = primitive("log", 1, {
  evaluate: Math.log,
  slope: chain((_self, a) => div(1, a)),
});

/** e ^ a - 1, right near 0. */
export const expm1: Op = intrinsic("expm1", (a) => sub(exp(a), 1), {
  evaluate: Math.expm1,
  slope: chain((_self, a) => exp(a)),
});

/** log(1 + a), right near 0. */
export const log1p: Op = intrinsic("log1p", (a) => log(add(1, a)), {
  evaluate: Math.log1p,
  slope: chain((_self, a) => div(1, add(1, a))),
});
