import { compare, type Term } from "@gofz/core";
import { stored, type Values } from "../cache/store.ts";
import { bitsOf } from "../float32/bits.ts";
import { type Known, oracle } from "./oracle.ts";

/**
 * The oracle's values of a term in x at finite float32s, as doubles, from the cache where it has them. A double's 53 bits leave
 * 2^-29 ULP of float32 open.
 */
export function trueValues(term: Term, x: Float32Array): Float64Array {
  const [values = new Float64Array()] = trueValuesOfAll([term], x);
  return values;
}

/** The values of several terms at the same points: what the terms share is worked out once for all. */
export function trueValuesOfAll(terms: readonly Term[], x: Float32Array): readonly Float64Array[] {
  // In one order for all processes: two that held what the other wants would wait for ever.
  const known = new Map<Term, Values>();
  hold([...new Set(terms)].sort(compare), [], x, known);
  return terms.map((term) => Float64Array.from(x, (point) => known.get(term)?.get(bitsOf(point)) as number));
}

type Held = readonly [Term, Values];

/** Holds the files of all terms that lack a value, one after the other, and fills them together. */
function hold([term, ...others]: readonly Term[], held: readonly Held[], x: Float32Array, known: Map<Term, Values>): void {
  if (term === undefined) {
    fill(held, x);
    return;
  }
  let isLacking = false;
  const isComplete = (values: Values): boolean => x.every((point) => values.has(bitsOf(point)));
  const values = stored("oracle", term, isComplete, (lacking) => {
    isLacking = true;
    hold(others, [...held, [term, lacking]], x, known);
  });
  known.set(term, values);
  if (!isLacking) hold(others, held, x, known);
}

function fill(held: readonly Held[], x: Float32Array): void {
  for (const point of x) {
    const parts: Known = new Map();
    const bits = bitsOf(point);
    for (const [term, values] of held) if (!values.has(bits)) values.set(bits, oracle(term, { x: point }, parts).toNumber());
  }
}
