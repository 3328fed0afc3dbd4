import { Decimal } from "decimal.js";
import { exactly } from "../decimal/exactly.ts";
import { bitsOf, neighbour } from "./bits.ts";

/** The float32 nearest to a decimal, ties to even, rounded once; a value that rounds to 0 keeps its sign. */
export function nearestFloat32(value: Decimal): number {
  const guess = Math.fround(value.toNumber());
  if (!Number.isFinite(guess) || value.isZero()) return guess;
  // Rounded twice, by way of a double, it may be one off.
  const candidates = [neighbour(guess, -1), guess, neighbour(guess, 1)].filter(Number.isFinite);
  const best = candidates.reduce((near, other) => (isNearer(value, other, near) ? other : near));
  return best === 0 ? guess * 0 : best;
}

function isNearer(value: Decimal, other: number, near: number): boolean {
  const [a, b] = [distance(value, other), distance(value, near)];
  return a.lt(b) || (a.eq(b) && bitsOf(other) % 2 === 0);
}

function distance(value: Decimal, candidate: number): Decimal {
  return exactly(candidate, Exact).minus(value).abs();
}

/** As many digits as a difference of a float32 and a decimal of any precision in use can have. */
const Exact = Decimal.clone({ defaults: true, precision: 1000 });
