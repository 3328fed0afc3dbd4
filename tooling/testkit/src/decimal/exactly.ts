import type { Decimal } from "decimal.js";
import type { Arithmetic } from "./arithmetic.ts";

/** The decimal that a double is, all digits of it; decimal.js itself takes the shortest decimal that rounds to the double. */
export function exactly(x: number, D: Arithmetic): Decimal {
  if (Number.isInteger(x) || !Number.isFinite(x)) return Math.abs(x) < 1e15 ? new D(x) : new D(Number.isFinite(x) ? String(BigInt(x)) : x);
  let places = 0;
  let numerator = x;
  while (!Number.isInteger(numerator)) {
    const step = Math.abs(numerator) < 2 ** -60 ? 60 : 1;
    numerator *= 2 ** step;
    places += step;
  }
  // n / 2^k = n 5^k / 10^k
  return new D(`${BigInt(numerator) * 5n ** BigInt(places)}e-${places}`);
}
