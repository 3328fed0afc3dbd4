import { type Doubled, doubled, halfPi, minus, product } from "./doubled.ts";

/** Fixed-point numbers have this many binary places: over 110 bits below the smallest rest that a double has (Payne and Hanek 1983). */
const places = 1200n;

/** What pi/2 has beyond a double-double. */
const halfPiTail: Doubled = [-1.497384904859169777e-33, 4.320574262296449163e-50];

/** How far a angle has turned: by `quarters`, modulo 4, of pi/2, and by a rest of at most pi/4. */
export interface Turn {
  readonly quarters: number;
  readonly rest: Doubled;
}

/** a = (quarters + 4n) pi/2 + rest, right for every finite double. */
export function reduceTurns(a: Doubled): Turn {
  if (Math.abs(a[0]) < 2 ** 20) return nearby(a);
  const unit = halfPiFixed();
  const value = fixed(a[0]) + fixed(a[1]);
  const k = floorDivide(2n * value + unit, 2n * unit);
  return { quarters: Number(((k % 4n) + 4n) % 4n), rest: rounded(value - k * unit) };
}

function nearby(a: Doubled): Turn {
  const k = Math.round(a[0] / halfPi[0]);
  const rest = minus(minus(a, product(halfPi, doubled(k))), product(halfPiTail, doubled(k)));
  return { quarters: ((k % 4) + 4) % 4, rest };
}

/** pi/2 by Machin's formula, 2 (4 atan(1/5) - atan(1/239)). */
function halfPiFixed(): bigint {
  return 2n * (4n * arctangentOfInverse(5n) - arctangentOfInverse(239n));
}

function arctangentOfInverse(n: bigint): bigint {
  let power = (1n << places) / n;
  let total = power;
  for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
    power /= n * n;
    total += (sign * power) / k;
  }
  return total;
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n);
}

function fixed(a: number): bigint {
  if (a === 0) return 0n;
  const exponent = Math.floor(Math.log2(Math.abs(a))) - 53;
  const half = Math.trunc(exponent / 2);
  const digits = BigInt(Math.round(a / 2 ** half / 2 ** (exponent - half)));
  const shift = places + BigInt(exponent);
  return shift >= 0n ? digits << shift : digits >> -shift;
}

function rounded(value: bigint): Doubled {
  const high = toNumber(value);
  return [high, toNumber(value - fixed(high))];
}

function toNumber(value: bigint): number {
  const excess = BigInt(Math.max(0, value.toString(2).length - 64));
  return Number(value >> excess) * 2 ** Number(excess - places);
}
