import type { Algebra } from "../fold.ts";
import { type Arithmetic, type Bounded, split } from "./arithmetic.ts";
import type { Big } from "./big.ts";
import type { Doubled } from "./doubled.ts";
import { long } from "./long.ts";
import { exactly, readings } from "./readings.ts";
import { short } from "./short.ts";

/** What a level tells of a value. */
export interface Outcome {
  readonly value: Doubled;
  /** Whether it is the true value to so many bits as are asked for, or overflows or underflows as that does. */
  readonly isDecided: boolean;
  /** Whether the true value is a double, the value's first. */
  readonly isExact: boolean;
}

/** A precision, and how terms are read in it. */
export interface Level<N> {
  readonly num: (x: number) => Bounded<N>;
  readonly ops: Algebra<Bounded<N>>["ops"];
  /** The outcome, decided if so many bits of it are right. */
  readonly outcome: (result: Bounded<N>, bits: number) => Outcome;
}

/** Reads in double-double, and where that does not decide, in ever more bits. */
export function decide<R>(read: <N>(level: Level<N>) => R, isDecided: (result: R) => boolean): R {
  let result = read(first);
  for (const level of others) {
    if (isDecided(result)) break;
    result = read(level);
  }
  return result;
}

const first: Level<Doubled> = /* @__PURE__ */ level(short);

/** At the last, what 2560 bits do not tell from 0 and is below every double is 0. */
const others: readonly Level<Big>[] = /* @__PURE__ */ [160, 320, 640, 1280, 2560].map((bits) =>
  level(long(bits, bits === 2560 ? -1100 : -Infinity)),
);

function level<N>(n: Arithmetic<N>): Level<N> {
  return {
    num: (x) => exactly(n, x),
    ops: readings(n),
    outcome: (result, bits) => {
      const { nearest, rest } = split(n, result.value);
      const isDouble = n.special(rest) === 0;
      const low = isDouble || nearest === 0 || !Number.isFinite(nearest) ? 0 : n.nearest(rest);
      return { value: [nearest, low], isDecided: isDecided(n, result, bits), isExact: isDouble && result.doubt === -Infinity };
    },
  };
}

function isDecided<N>(n: Arithmetic<N>, { value, doubt }: Bounded<N>, bits: number): boolean {
  const size = n.size(value);
  if (n.special(value) !== undefined) return doubt === -Infinity;
  return doubt <= -bits || (doubt <= -1 && (size > 1100 || size < -1140));
}
