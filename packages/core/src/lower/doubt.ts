import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";

/** A sum that is this much smaller than its parts has lost too many bits to be rounded once to float32. */
const loss = 2 ** -12;

/** Follows through an exact program which values may have lost digits, and where. A fast program loses none that it owes. */
export interface Doubts {
  /** A sum or a difference of x and y: doubtful where it has cancelled. */
  readonly sum: (x: Value, y: Value, result: Value) => Value;
  readonly difference: (x: Value, y: Value, result: Value) => Value;
  /** The result of a reduction that is right up to a magnitude of x. */
  readonly upTo: (limit: number, x: Value, result: Value) => Value;
  /** A result is as doubtful as what it was computed from. */
  readonly inherited: (args: readonly Value[], result: Value) => Value;
  /** A choice is as doubtful as its condition and the branch that was taken. */
  readonly chosen: (condition: Value, mask: Value, branches: readonly [Value, Value], result: Value) => Value;
  /** Set where a value is doubtful; undefined where it never is. */
  readonly of: (value: Value) => Value | undefined;
}

/** The doubts of the values that `b` writes. */
export function watch(b: Assembler): Doubts {
  const doubts = new Map<Value, Value>();
  const exact = b.options.bound === "exact" && b.options.doubting !== false;
  const cast = (result: Value, ...causes: readonly (Value | undefined)[]): Value => {
    const [first, ...rest] = new Set([doubts.get(result), ...causes].filter((cause) => cause !== undefined));
    if (first !== undefined)
      doubts.set(
        result,
        rest.reduce((either, cause) => b.step("where", either, either, cause), first),
      );
    return result;
  };
  const cancelled = (x: Value, y: Value, result: Value): Value => {
    const part = b.step("mul", b.step("max", b.step("abs", x), b.step("abs", y)), b.constant(loss));
    return cast(result, b.step("less", b.step("abs", result), part));
  };
  return {
    sum: (x, y, result) => (exact && !(b.isPositive(x) && b.isPositive(y)) ? cancelled(x, y, result) : result),
    difference: (x, y, result) => (exact ? cancelled(x, y, result) : result),
    upTo: (limit, x, result) => (exact ? cast(result, b.step("less", b.constant(limit), b.step("abs", x))) : result),
    inherited: (args, result) => cast(result, ...args.map((arg) => doubts.get(arg))),
    chosen(condition, mask, [x, y], result) {
      const [taken, left] = [doubts.get(x), doubts.get(y)];
      const never = b.step("less", b.constant(0), b.constant(0));
      const branch = taken === left ? taken : b.step("where", mask, taken ?? never, left ?? never);
      return cast(result, doubts.get(condition), branch);
    },
    of: (value) => doubts.get(value),
  };
}
