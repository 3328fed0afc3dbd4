import type { Op } from "../term/node.ts";
import { chain, mul, neg, sub } from "./arithmetic.ts";
import { exp } from "./exponential.ts";
import { intrinsic, primitive } from "./op.ts";

/** The complementary error function, 1 - erf(a), right where erf(a) is near 1. */
export const erfc: Op = primitive("erfc", 1, {
  evaluate: erfcOf,
  slope: chain((_self, a) => mul(-2 / Math.sqrt(Math.PI), exp(neg(mul(a, a))))),
});

/** The error function. */
export const erf: Op = intrinsic("erf", (a) => sub(1, erfc(a)), {
  evaluate: erfOf,
  slope: chain((_self, a) => mul(2 / Math.sqrt(Math.PI), exp(neg(mul(a, a))))),
});

function erfOf(x = 0): number {
  if (Math.abs(x) > 3) return x > 0 ? 1 - erfcOf(x) : erfcOf(-x) - 1;
  // A series of positive terms (Abramowitz and Stegun 7.1.6): nothing cancels.
  let term = x;
  let total = x;
  for (let n = 1; Math.abs(term) > Math.abs(total) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}

function erfcOf(x = 0): number {
  if (x < 1) return 1 - erfOf(x);
  // The continued fraction (Abramowitz and Stegun 7.1.14), from its tail; it converges faster the larger x is.
  const depth = Math.ceil(20 + 200 / (x * x));
  let tail = x;
  for (let n = depth; n >= 1; n--) tail = x + n / 2 / tail;
  return x > 30 ? 0 : Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}
