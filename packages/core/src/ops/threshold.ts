// Thresholds of the projections onto the simplex: what is below has no part in it. Their slopes are of the implicit function.
import { num, type Op, type Term } from "../term/node.ts";
import { add, div, sub, times } from "./arithmetic.ts";
import { less, max, where } from "./choice.ts";
import { reduction } from "./op.ts";
import { sqrt } from "./power.ts";
import { averaged, reduceMax, reduceSum } from "./reduction.ts";

/** The t with reduceSum(max(a - t, 0)) = 1 (Martins and Astudillo 2016). */
export const sparsemaxThreshold: Op = reduction(
  "sparsemaxThreshold",
  averaged((self, a, value) => where(less(self, a), value, 0)),
  (a) => fromTop(a, sparsemaxBelow),
);

/** The t with reduceSum(max(a - t, 0)^2) = 1 (Peters, Niculae and Martins 2019, with a = x/2). */
export const entmaxThreshold: Op = reduction(
  "entmaxThreshold",
  averaged((self, a, value) => where(less(self, a), times(value, sub(a, self)), 0)),
  (a) => fromTop(a, entmaxBelow),
);

/**
 * sparsemaxThreshold where the largest is 0. Newton's method from t = -1 on f(t) = reduceSum(max(a - t, 0)) - 1, which is convex and falls:
 * t rises to the root and never passes it, and where no element leaves the support, it is there. Each step divides f times its slope by
 * at least 4, since by convexity the ratios of f and of its slope from one step to the next add up to 1 at most. The product is at most
 * n^2 to begin with, and the slope is at least 1, so for n = 2^20 after 32 steps t is within 2^-24 of the root. Normal vectors take 4 to
 * 6 steps, uniform ones of that length 14.
 */
export function sparsemaxBelow(a: Term): Term {
  return repeated(32, (t) => {
    const inside = less(t, a);
    return div(sub(reduceSum(where(inside, a, 0)), 1), reduceSum(inside));
  });
}

/**
 * entmaxThreshold where the largest is 0. Newton's method as above, on f(t) = sqrt(reduceSum(max(a - t, 0)^2)) - 1, whose slope is at least
 * 1 too. f times its slope is at most n, so 22 steps do for n = 2^20; near the root the digits double.
 */
export function entmaxBelow(a: Term): Term {
  return repeated(22, (t) => {
    const rest = max(sub(a, t), 0);
    const norm = sqrt(reduceSum(times(rest, rest)));
    return add(t, div(times(norm, sub(norm, 1)), reduceSum(rest)));
  });
}

function repeated(steps: number, step: (t: Term) => Term): Term {
  let t: Term = num(-1);
  for (let i = 0; i < steps; i++) t = step(t);
  return t;
}

function fromTop(a: Term, below: (a: Term) => Term): Term {
  const top = reduceMax(a);
  return add(top, below(sub(a, top)));
}
