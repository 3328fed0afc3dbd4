import { type Doubled, doubled, halfPi, minus, product } from "./doubled.ts";

/** What pi/2 has beyond a double-double. */
const halfPiTail: Doubled = [-1.497384904859169777e-33, 4.320574262296449163e-50];

/** How far an angle has turned: by `quarters`, modulo 4, of pi/2, and by a rest of at most pi/4. */
export interface Turn {
  readonly quarters: number;
  readonly rest: Doubled;
}

/** a = (quarters + 4n) pi/2 + rest, for |a| below 2^20. */
export function reduceTurns(a: Doubled): Turn {
  const k = Math.round(a[0] / halfPi[0]);
  const rest = minus(minus(a, product(halfPi, doubled(k))), product(halfPiTail, doubled(k)));
  return { quarters: ((k % 4) + 4) % 4, rest };
}
