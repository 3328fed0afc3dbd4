import { num, type Op, type Term } from "../term/node.ts";
import { mul } from "./arithmetic.ts";
import { intrinsic, primitive } from "./op.ts";

const zero = num(0);

/** 1 where a < b, else 0; 0 for NaN. */
export const less: Op = primitive("less", 2, {
  evaluate: (a = 0, b = 0) => (a < b ? 1 : 0),
  slope: () => zero,
});

/** a where the condition is not 0, else b. NaN compares as false, so b is where a NaN ends: let b carry it. */
export const where: Op = primitive("where", 3, {
  evaluate: (condition = 0, a = 0, b = 0) => (condition !== 0 ? a : b),
  slope: (_self, [condition = zero], [, da = zero, db = zero]) => choose(condition, da, db),
});

/** The smaller; NaN if one is NaN. At a tie the slope is b's, so min(x, 6) has slope 0 at 6. */
export const min: Op = primitive("min", 2, {
  evaluate: Math.min,
  slope: (_self, [a = zero, b = zero], [da = zero, db = zero]) => choose(less(a, b), da, db),
});

/** The larger; NaN if one is NaN. At a tie the slope is b's, so max(x, 0) has slope 0 at 0. */
export const max: Op = primitive("max", 2, {
  evaluate: Math.max,
  slope: (_self, [a = zero, b = zero], [da = zero, db = zero]) => choose(less(b, a), da, db),
});

/** |a|; slope 0 at 0. */
export const abs: Op = primitive("abs", 1, {
  evaluate: Math.abs,
  slope: (_self, [a = zero], [da = zero]) => (da === zero ? zero : mul(sign(a), da)),
});

/** -1, 0 or 1; a zero and NaN stay what they are. */
export const sign: Op = intrinsic("sign", (a) => where(less(0, a), 1, where(less(a, 0), -1, a)), {
  evaluate: Math.sign,
  slope: () => zero,
});

function choose(condition: Term, a: Term, b: Term): Term {
  return a === b ? a : where(condition, a, b);
}
