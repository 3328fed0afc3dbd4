import type { Arithmetic } from "./arithmetic.ts";
import { type Big, big, nearest, opposite, over, plus, ratio, root, size, special, times } from "./big.ts";
import { erf, erfc } from "./error-function.ts";
import { atan, cos, exp, expm1, log, log1p, sin } from "./transcendental.ts";

/** Big floats of so many bits. What is below 2^nothing and can't be told from 0 counts as 0. */
export function long(bits: number, nothing: number): Arithmetic<Big> {
  return {
    of: big,
    special: (a) => a.special,
    sign: (a) => (a.mantissa < 0n ? -1 : 1),
    nearest,
    size,
    ratio,
    negated: opposite,
    scaled: (a, k) =>
      a.special === undefined && k > -1e300 && k < 1e300 ? { ...a, exponent: a.exponent + BigInt(Math.ceil(k)) } : special(Number.NaN),
    nothing,
    plus: (a, b) => plus(a, b, bits),
    times: (a, b) => times(a, b, bits),
    over: (a, b) => over(a, b, bits),
    root: (a) => root(a, bits),
    exp: (a) => exp(a, bits),
    expm1: (a) => expm1(a, bits),
    log: (a) => log(a, bits),
    log1p: (a) => log1p(a, bits),
    sin: (a) => sin(a, bits),
    cos: (a) => cos(a, bits),
    atan: (a) => atan(a, bits),
    erf: (a) => erf(a, bits),
    erfc: (a) => erfc(a, bits),
  };
}
