/** digits * 2^exponent, exactly; the digits are odd, or 0 with exponent 0. */
export interface Dyadic {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The number that a finite double is. */
export function dyadic(x: number): Dyadic {
  let [digits, exponent] = [x, 0];
  // Exact: only the exponent of the double changes.
  for (; !Number.isInteger(digits); exponent -= 32) digits *= 2 ** 32;
  return normal(BigInt(digits), exponent);
}

/** a + b */
export function sum(a: Dyadic, b: Dyadic): Dyadic {
  const exponent = Math.min(a.exponent, b.exponent);
  return normal((a.digits << BigInt(a.exponent - exponent)) + (b.digits << BigInt(b.exponent - exponent)), exponent);
}

/** a * b */
export function product(a: Dyadic, b: Dyadic): Dyadic {
  return { digits: a.digits * b.digits, exponent: a.digits === 0n || b.digits === 0n ? 0 : a.exponent + b.exponent };
}

/** The double that it is; undefined if there is none. */
export function toDouble({ digits, exponent }: Dyadic): number | undefined {
  const x = Number(digits) * 2 ** exponent;
  return Number.isSafeInteger(Number(digits)) && (x !== 0 || digits === 0n) && Math.abs(x) < Infinity ? x : undefined;
}

function normal(digits: bigint, exponent: number): Dyadic {
  if (digits === 0n) return { digits, exponent: 0 };
  let [rest, power] = [digits, exponent];
  for (; (rest & 0xffffn) === 0n; power += 16) rest >>= 16n;
  for (; (rest & 1n) === 0n; power++) rest >>= 1n;
  return { digits: rest, exponent: power };
}
