import type { Arithmetic, Bounded } from "./arithmetic.ts";
import { joint } from "./arithmetic.ts";
import { type Doubled, doubled, negated, plus, product, quotient, root } from "./doubled.ts";
import {
  arctangent,
  complementaryError,
  cosine,
  errorFunction,
  exponential,
  exponentialMinusOne,
  logarithm,
  logarithmOnePlus,
  sine,
} from "./elementary.ts";

/** Double-doubles, with bounds of their rounding that leave some bits to spare. */
export const short: Arithmetic<Doubled> = {
  of: doubled,
  special: ([a]) => (a === 0 || !Number.isFinite(a) ? a : undefined),
  sign: ([a]) => Math.sign(a),
  nearest: ([a]) => a,
  size,
  ratio: (a, b) => size(a) - size(b),
  negated,
  scaled: ([a], k) => doubled(a * 2 ** Math.max(k, -900)),
  nothing: -Infinity,
  plus: (a, b) => bounded(plus(a, b), areDoubles(a, b) ? -Infinity : -102, 0),
  times: (a, b) => bounded(product(a, b), areDoubles(a, b) ? -Infinity : -102),
  over: divided,
  root(a) {
    const value = root(a);
    return corrected(a, value, value);
  },
  exp: (a) => bounded(exponential(a), Math.max(-97, size(a) - 102)),
  expm1: (a) => bounded(exponentialMinusOne(a), -96),
  log(a) {
    const value = logarithm(a);
    return bounded(value, value[0] === 0 ? -Infinity : -97, 0);
  },
  log1p: (a) => bounded(logarithmOnePlus(a), -96),
  sin: (a) => turned(a, sine),
  cos: (a) => turned(a, cosine),
  atan: (a) => bounded(arctangent(a), -96),
  erf: (a) => bounded(errorFunction(a), -95),
  erfc(a) {
    const value = complementaryError(a);
    return bounded(value, a[0] < 4 ? -95 - size(value) : -91);
  },
};

/** Below this nothing is resolved: products of low parts would underflow. */
const least = 2 ** -900;

/** Beyond this the parts of a product may overflow. */
const most = 2 ** 1000;

/** From here on angles have lost too many bits. */
const farthestAngle = 2 ** 20;

function bounded(value: Doubled, doubt: number, smallest = least): Bounded<Doubled> {
  const magnitude = Math.abs(value[0]);
  if (magnitude < smallest) return { value: doubled(least), doubt: 1 };
  return magnitude < most || Number.isNaN(magnitude) ? { value, doubt } : { value, doubt: Infinity };
}

function divided(a: Doubled, b: Doubled): Bounded<Doubled> {
  return corrected(a, b, quotient(a, b));
}

/** A result which times b is a: it was put right by what remains of a, which must not underflow. */
function corrected(a: Doubled, b: Doubled, value: Doubled): Bounded<Doubled> {
  if (Math.abs(a[0]) < least) return { value, doubt: Infinity };
  const isExact = areDoubles(a, b) && value[1] === 0 && isSame(product(value, b), a);
  return bounded(value, isExact ? -Infinity : -100);
}

function turned(a: Doubled, f: (a: Doubled) => Doubled): Bounded<Doubled> {
  if (Math.abs(a[0]) >= farthestAngle) return { value: doubled(1), doubt: 1 };
  const value = f(a);
  return bounded(value, Math.abs(a[0]) < 0.7 ? -97 : joint(-97, size(a) - 101 - size(value)));
}

function size([a]: Doubled): number {
  return Math.log2(Math.abs(a));
}

function areDoubles(a: Doubled, b: Doubled): boolean {
  return a[1] === 0 && b[1] === 0;
}

function isSame(a: Doubled, b: Doubled): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
