import type { Term } from "@gofz/core";
import { stored } from "../cache/store.ts";
import { bitsOf } from "../float32/bits.ts";
import { oracle } from "./oracle.ts";

/**
 * The oracle's values of a term in x at finite float32s, as doubles, from the cache where it has them. A double's 53 bits leave
 * 2^-29 ULP of float32 open.
 */
export function trueValues(term: Term, x: Float32Array): Float64Array {
  const known = stored(
    "oracle",
    term,
    (values) => x.every((point) => values.has(bitsOf(point))),
    (values) => {
      for (const point of x) {
        const bits = bitsOf(point);
        if (!values.has(bits)) values.set(bits, oracle(term, { x: point }).toNumber());
      }
    },
  );
  return Float64Array.from(x, (point) => known.get(bitsOf(point)) as number);
}
