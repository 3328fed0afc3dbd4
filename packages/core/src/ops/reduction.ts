import { num, type Op, type Term } from "../term/node.ts";
import { add, div, mul, sub } from "./arithmetic.ts";
import { abs, less, where } from "./choice.ts";
import { exp, log } from "./exponential.ts";
import { reduction } from "./op.ts";

const zero = num(0);
const one = num(1);

/** The sum of a over the axis; what does not vary along it counts once for each element. */
export const reduceSum: Op = reduction("reduceSum", {
  slope: (_self, _args, [da = zero]) => reduceSum(da),
  adjoint: (_self, _a, adjoint) => reduceSum(adjoint),
});

/** The mean of a over the axis. */
export const reduceMean: Op = reduction("reduceMean", {
  slope: (_self, _args, [da = zero]) => reduceMean(da),
  adjoint: (_self, _a, adjoint) => reduceMean(adjoint),
});

/** The largest a along the axis; NaN if one is NaN. Where several are the largest, they share the slope. */
export const reduceMax: Op = reduction(
  "reduceMax",
  averaged((self, a, value) => where(less(a, self), 0, value)),
);

/** log(reduceSum(e^a)), also where e^a would overflow, and -infinity where every a is. */
export const reduceLogSumExp: Op = reduction(
  "reduceLogSumExp",
  {
    slope: (self, [a = zero], [da = zero]) => reduceSum(mul(da, exp(sub(a, self)))),
    adjoint: (self, a, adjoint) => mul(reduceSum(adjoint), exp(sub(a, self))),
  },
  (a) => {
    const largest = reduceMax(a);
    const shift = where(less(abs(largest), Infinity), largest, 0);
    return add(shift, log(reduceSum(exp(sub(a, shift)))));
  },
);

/** The slope and the adjoint of what moves with an average of its argument: `weigh` gives a value its weight, of any total. */
export function averaged(weigh: (self: Term, a: Term, value: Term) => Term): Pick<Op, "slope" | "adjoint"> {
  const total = (self: Term, a: Term): Term => reduceSum(weigh(self, a, one));
  return {
    slope: (self, [a = zero], [da = zero]) => div(reduceSum(weigh(self, a, da)), total(self, a)),
    adjoint: (self, a, adjoint) => weigh(self, a, div(reduceSum(adjoint), total(self, a))),
  };
}
