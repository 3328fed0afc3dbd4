import { num, type Op, type Term } from "../term/node.ts";
import { primitive } from "./op.ts";

const zero = num(0);
const one = num(1);

/** a + b */
export const add: Op = primitive("add", 2, {
  evaluate: (a = 0, b = 0) => a + b,
  slope: (_self, _args, [da = zero, db = zero]) => sum(da, db),
});

/** a - b */
export const sub: Op = primitive("sub", 2, {
  evaluate: (a = 0, b = 0) => a - b,
  slope: (_self, _args, [da = zero, db = zero]) => (db === zero ? da : da === zero ? neg(db) : sub(da, db)),
});

/** a * b */
export const mul: Op = primitive("mul", 2, {
  evaluate: (a = 0, b = 0) => a * b,
  slope: (_self, [a = one, b = one], [da = zero, db = zero]) => sum(times(da, b), times(db, a)),
});

/** a / b */
export const div: Op = primitive("div", 2, {
  evaluate: (a = 0, b = 1) => a / b,
  // What is divided by itself is 1 as far as it goes.
  slope: (self, [a, b = one], [da = zero, db = zero]) => (a === b ? mul(zero, self) : sum(over(da, b), over(neg(times(db, self)), b))),
});

/** -a */
export const neg: Op = primitive("neg", 1, {
  evaluate: (a = 0) => -a,
  slope: (_self, _args, [da = zero]) => (da === zero ? zero : neg(da)),
});

/** The slope of a function of one argument, from its derivative at that argument. */
export function chain(derivative: (self: Term, arg: Term) => Term): Op["slope"] {
  return (self, [arg = zero], [slope = zero]) => (slope === zero ? zero : times(slope, derivative(self, arg)));
}

/** a + b where a slope of exactly 0, which is a constant's, adds nothing. */
export function sum(a: Term, b: Term): Term {
  return a === zero ? b : b === zero ? a : add(a, b);
}

/** slope * factor where a slope of exactly 0 or 1 needs no product. */
export function times(slope: Term, factor: Term): Term {
  return slope === zero ? zero : slope === one ? factor : mul(slope, factor);
}

function over(slope: Term, b: Term): Term {
  return isZero(slope) ? zero : div(slope, b);
}

function isZero(term: Term): boolean {
  return term === zero || (term.kind === "call" && term.op === neg && term.args[0] === zero);
}
