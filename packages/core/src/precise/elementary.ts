// The elementary functions in double-double, to about 100 bits.
import {
  type Doubled,
  doubled,
  halfPi,
  ln2,
  magnitude,
  minus,
  negated,
  plus,
  product,
  quotient,
  scaled,
  twoOverRootPi,
} from "./doubled.ts";
import { reduceTurns } from "./turns.ts";

const one = doubled(1);
const two = doubled(2);

/** e^a */
export function exponential(a: Doubled): Doubled {
  if (!(Math.abs(a[0]) < 800)) return doubled(Math.exp(a[0]));
  const k = Math.round(a[0] / Math.LN2);
  return scaled(plus(one, expm1Small(minus(a, product(ln2, doubled(k))))), k);
}

/** e^a - 1, to full relative accuracy near 0. */
export function exponentialMinusOne(a: Doubled): Doubled {
  return Math.abs(a[0]) < 0.35 ? expm1Small(a) : minus(exponential(a), one);
}

/** The natural logarithm. */
export function logarithm(a: Doubled): Doubled {
  if (!(a[0] > 0 && a[0] < Infinity)) return doubled(Math.log(a[0]));
  const k = Math.round(Math.log2(a[0]));
  const fraction = scaled(a, -k);
  return plus(product(ln2, doubled(k)), logarithmOnePlus(minus(fraction, one)));
}

/** log(1 + a), to full relative accuracy near 0. */
export function logarithmOnePlus(a: Doubled): Doubled {
  if (!(Math.abs(a[0]) < 0.75)) return logarithm(plus(one, a));
  const guess = doubled(Math.log1p(a[0]));
  // One step of Newton on e^y = 1 + a, written so that nothing cancels: (1 + a) e^-y - 1.
  const inverse = exponentialMinusOne(negated(guess));
  return plus(guess, plus(plus(a, inverse), product(a, inverse)));
}

/** The sine. */
export function sine(a: Doubled): Doubled {
  return turn(a, 0);
}

/** The cosine. */
export function cosine(a: Doubled): Doubled {
  return turn(a, 1);
}

/** The inverse tangent. */
export function arctangent(a: Doubled): Doubled {
  if (a[0] > 1) return minus(halfPi, arctangent(quotient(one, a)));
  if (a[0] < -1) return negated(arctangent(negated(a)));
  if (!(Math.abs(a[0]) > 1e-40)) return a;
  const guess = Math.atan(a[0]);
  // sin(atan(a) - guess) = (a cos(guess) - sin(guess)) cos(atan(a)), and the angle is as small as a rounding.
  const s = sine(doubled(guess));
  const c = cosine(doubled(guess));
  return plus(doubled(guess), product(minus(product(a, c), s), doubled(1 / Math.sqrt(1 + a[0] * a[0]))));
}

/** The complementary error function. */
export function complementaryError(a: Doubled): Doubled {
  if (a[0] < 4) return minus(one, errorFunction(a));
  if (a[0] > 38) return doubled(0);
  // The continued fraction of Abramowitz and Stegun 7.1.14, from its tail.
  let tail = a;
  for (let n = 90; n >= 1; n--) tail = plus(a, quotient(doubled(n / 2), tail));
  return product(product(exponential(negated(product(a, a))), scaled(twoOverRootPi, -1)), quotient(one, tail));
}

/** The error function, by a series of positive terms (Abramowitz and Stegun 7.1.6). */
export function errorFunction(a: Doubled): Doubled {
  if (a[0] < 0) return negated(errorFunction(magnitude(a)));
  if (!(a[0] < 4)) return minus(one, complementaryError(a));
  const square = product(two, product(a, a));
  let term = a;
  let total = a;
  for (let n = 1; Math.abs(term[0]) > Math.abs(total[0]) * 2 ** -108; n++) {
    term = product(product(term, square), inverses[2 * n + 1] ?? quotient(one, doubled(2 * n + 1)));
    total = plus(total, term);
  }
  return product(product(twoOverRootPi, exponential(scaled(negated(square), -1))), total);
}

/** 1/n, and 1/n! */
const inverses: readonly Doubled[] = Array.from({ length: 256 }, (_, n) => quotient(one, doubled(n)));
const inverseFactorials: Doubled[] = [one];
for (let n = 1; n < 32; n++) inverseFactorials.push(product(inverseFactorials[n - 1] ?? one, inverses[n] ?? one));

function expm1Small(a: Doubled): Doubled {
  if (a[0] === 0) return a;
  // Taylor on a / 512, then e^(2t) - 1 = E (E + 2) nine times.
  const t: Doubled = [a[0] / 512, a[1] / 512];
  let total = product(t, series(t, 1, 1, 10));
  for (let n = 0; n < 9; n++) total = product(total, plus(total, two));
  return total;
}

/** The sum of x^k / (first + step k)!, for first + step k up to `last`. */
function series(x: Doubled, first: number, step: number, last: number): Doubled {
  let total = doubled(0);
  for (let n = last - ((last - first) % step); n >= first; n -= step) total = plus(inverseFactorials[n] ?? one, product(x, total));
  return total;
}

function turn(a: Doubled, quarter: 0 | 1): Doubled {
  if (!Number.isFinite(a[0])) return doubled(Number.NaN);
  const { quarters, rest } = reduceTurns(a);
  const phase = (quarters + quarter) % 4;
  const square = negated(product(rest, rest));
  const value = phase % 2 === 0 ? product(rest, series(square, 1, 2, 31)) : series(square, 0, 2, 31);
  return phase < 2 ? value : negated(value);
}
