// Doubles rounded outward: what is below is never above the true value, and the other way round.

const unit = 2 ** -52;

/** A double at least `ulps` units in the last place below `x`. */
export function below(x: number, ulps = 1): number {
  return x === Infinity ? Number.MAX_VALUE : x - (Math.abs(x) * unit * ulps + Number.MIN_VALUE * ulps);
}

/** A double at least `ulps` units in the last place above `x`. */
export function above(x: number, ulps = 1): number {
  return -below(-x, ulps);
}

/** a + b rounded down: itself where it is exact. */
export function sumDown(a: number, b: number): number {
  const s = a + b;
  if (Number.isNaN(s)) return -Infinity;
  const bb = s - a;
  const rest = a - (s - bb) + (b - bb);
  return rest >= 0 || a === -Infinity || b === -Infinity ? s : below(s);
}

/** a + b rounded up. */
export function sumUp(a: number, b: number): number {
  return 0 - sumDown(-a, -b);
}

/** a * b rounded down, where 0 * infinity is 0: an infinite end is not a value. */
export function productDown(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const p = a * b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return p;
  return residue(a, b, p) >= 0 ? p : below(p);
}

/** a * b rounded up. */
export function productUp(a: number, b: number): number {
  return 0 - productDown(-a, b);
}

/** a / b rounded down, where infinity / infinity is not a number. */
export function quotientDown(a: number, b: number): number {
  if (a === 0) return 0;
  const q = a / b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return q;
  return residue(q, b, a) === 0 ? q : below(q);
}

/** a / b rounded up. */
export function quotientUp(a: number, b: number): number {
  return 0 - quotientDown(-a, b);
}

/** a * b - p, exactly (Dekker 1971); NaN where a part of it would overflow or underflow. */
function residue(a: number, b: number, p: number): number {
  const size = Math.abs(p);
  if (!(size > 2 ** -900 && size < 2 ** 900 && Math.abs(a) < 2 ** 900 && Math.abs(b) < 2 ** 900)) return Number.NaN;
  const [aHigh, bHigh] = [high(a), high(b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function high(a: number): number {
  const t = 134217729 * a;
  return t - (t - a);
}
