// Double-double arithmetic: a number is an unevaluated sum of two doubles, about 106 bits (Dekker 1971; Hida, Li and Bailey 2001).

/** hi + lo, with |lo| at most half a unit in the last place of hi. */
export type Doubled = readonly [hi: number, lo: number];

/** A double as it is. */
export const doubled = (x: number): Doubled => [x, 0];

export const ln2: Doubled = [0.6931471805599453, 2.3190468138462996e-17];
export const halfPi: Doubled = [1.5707963267948966, 6.123233995736766e-17];
export const twoOverRootPi: Doubled = [1.1283791670955126, 1.533545961316588e-17];

/** a + b */
export function plus([a, aLow]: Doubled, [b, bLow]: Doubled): Doubled {
  const s = a + b;
  if (!Number.isFinite(s)) return [s, 0];
  const bb = s - a;
  const error = a - (s - bb) + (b - bb);
  const t = aLow + bLow;
  const tt = t - aLow;
  const tError = aLow - (t - tt) + (bLow - tt);
  const [u, uLow] = quickSum(s, error + t);
  return quickSum(u, uLow + tError);
}

/** a - b */
export function minus(a: Doubled, b: Doubled): Doubled {
  return plus(a, negated(b));
}

/** -a */
export function negated([a, aLow]: Doubled): Doubled {
  return [-a, -aLow];
}

/** a * b */
export function product([a, aLow]: Doubled, [b, bLow]: Doubled): Doubled {
  const p = a * b;
  if (!Number.isFinite(p) || p === 0) return [p, 0];
  return quickSum(p, productError(a, b, p) + (a * bLow + aLow * b));
}

/** a / b */
export function quotient(a: Doubled, b: Doubled): Doubled {
  const q = a[0] / b[0];
  if (!Number.isFinite(q) || q === 0 || !Number.isFinite(b[0])) return [q, 0];
  const rest = minus(a, product(b, doubled(q)));
  const second = rest[0] / b[0];
  const third = minus(rest, product(b, doubled(second)))[0] / b[0];
  return plus(quickSum(q, second), doubled(third));
}

/** The square root. */
export function root(a: Doubled): Doubled {
  const r = Math.sqrt(a[0]);
  if (!Number.isFinite(r) || r === 0) return [r, 0];
  return plus(doubled(r), doubled(minus(a, product(doubled(r), doubled(r)))[0] / (2 * r)));
}

/** a * 2^k, without rounding where the result is normal. */
export function scaled([a, aLow]: Doubled, k: number): Doubled {
  const half = Math.trunc(k / 2);
  const [p, q] = [2 ** half, 2 ** (k - half)];
  return [a * p * q, aLow * p * q];
}

/** Whether a < b. */
export function isLess(a: Doubled, b: Doubled): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** |a| */
export function magnitude(a: Doubled): Doubled {
  return a[0] < 0 || Object.is(a[0], -0) ? negated(a) : a;
}

function quickSum(a: number, b: number): Doubled {
  const s = a + b;
  return [s, Number.isFinite(s) ? b - (s - a) : 0];
}

function productError(a: number, b: number, p: number): number {
  if (Math.abs(a) > 2 ** 970) return productError(a * 2 ** -60, b, p * 2 ** -60) * 2 ** 60;
  if (Math.abs(b) > 2 ** 970) return productError(a, b * 2 ** -60, p * 2 ** -60) * 2 ** 60;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function split(a: number): readonly [number, number] {
  const t = 134217729 * a;
  const high = t - (t - a);
  return [high, a - high];
}
