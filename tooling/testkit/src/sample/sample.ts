import { type Activation, differentiate, parameters, term } from "@gofz/core";
import { bitsOf, neighbour } from "../float32/bits.ts";
import { landmarks, powersOfTwo } from "./landmarks.ts";
import { strata } from "./strata.ts";
import { zeros } from "./zeros.ts";

/** The points at which an activation is tested, and where it and its first two derivatives change their signs. */
export interface Sample {
  /** Finite float32s, ascending, each once; both zeros. */
  readonly x: Float32Array;
  /** For each order the float32s beside a change of sign. */
  readonly zeros: readonly (readonly number[])[];
}

/**
 * About `size` points (and some 300 that every sample has): landmarks, powers of two, the zeros of f, f' and f'' with neighbours on each
 * side (2, 8 or 64, with the size), and seeded random points, a third over all floats and the rest where activations bend, from 2^-28 to 2^8.
 */
export function sample(activation: Activation, size: number): Sample {
  const formula = term(activation);
  const reach = size < 1000 ? 2 : size < 100_000 ? 8 : 64;
  // What landmarks and powers of two leave over, which they do in a large sample.
  const random = Math.max((size / 4) * 3, size - 3000);
  const found = [0, 1, 2].map((order) => zeros(differentiate(formula, "x", order)));
  const near = found.flat().flatMap((x) => Array.from({ length: 2 * reach + 1 }, (_, i) => neighbour(x, i - reach)));
  const corners = Object.values(parameters(activation)).map(Math.abs);
  const points = [
    ...landmarks(corners),
    ...near,
    ...powersOfTwo(size / 5),
    ...strata(Math.round(random / 3), 0, 3.4e38, 2),
    ...strata(Math.round((random / 3) * 2), 2 ** -28, 2 ** 8, 3),
  ];
  return { x: distinct(points), zeros: found };
}

function distinct(points: readonly number[]): Float32Array {
  const byBits = new Map(points.filter(Number.isFinite).map((x) => [bitsOf(x), Math.fround(x)]));
  // -0 first: it sorts as equal to 0, and the sort is stable.
  return Float32Array.from([...byBits.values()].sort((a, b) => a - b || (Object.is(a, -0) ? -1 : 0)));
}
