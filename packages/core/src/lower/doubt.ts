import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";

/** A sum that is this much smaller than its parts has lost too many bits to be rounded once to float32. */
const loss = 2 ** -12;

/** Watches the sums of an exact program for cancellation. A fast program has none to watch. */
export interface Doubts {
  readonly sum: (x: Value, y: Value, result: Value) => Value;
  readonly difference: (x: Value, y: Value, result: Value) => Value;
  /** The result of a reduction that is right up to a magnitude of x. */
  readonly upTo: (limit: number, x: Value, result: Value) => Value;
  /** Set where one of the sums cancelled; undefined where none can. */
  readonly mask: () => Value | undefined;
}

/** The watch over the sums that `b` writes. */
export function watch(b: Assembler): Doubts {
  let seen: Value | undefined;
  const note = (doubtful: Value): void => {
    seen = seen === undefined ? doubtful : b.step("where", seen, seen, doubtful);
  };
  const cancelled = (x: Value, y: Value, result: Value): Value => {
    const part = b.step("mul", b.step("max", b.step("abs", x), b.step("abs", y)), b.constant(loss));
    note(b.step("less", b.step("abs", result), part));
    return result;
  };
  const exact = b.options.bound === "exact";
  return {
    sum: (x, y, result) => (exact && !(b.isPositive(x) && b.isPositive(y)) ? cancelled(x, y, result) : result),
    difference: (x, y, result) => (exact ? cancelled(x, y, result) : result),
    upTo: (limit, x, result) => {
      if (exact) note(b.step("less", b.constant(limit), b.step("abs", x)));
      return result;
    },
    mask: () => seen,
  };
}
