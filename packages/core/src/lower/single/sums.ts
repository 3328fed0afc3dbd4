import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";

/** A value as the sum that it rounds: a head with few digits, and a rest that is smaller. */
interface Sum {
  readonly head: Value;
  readonly rest: Value;
  /** Whether the rest is a sum itself. */
  readonly isLong: boolean;
}

/** Sums that hardly round more than once: 1 + e^x is 2^k + (1 + rest), where e^x = 2^k + rest; 1 + 2^k would lose the 1 from k = 24 on. */
export interface Sums {
  /** head + rest; a sum or a difference with it will use the two. */
  readonly split: (head: Value, rest: Value, value?: Value) => Value;
  readonly add: (x: Value, y: Value) => Value;
  readonly sub: (x: Value, y: Value) => Value;
  /** The product, if one is a sum and the other a number and something: what the number times the head is, comes last. */
  readonly mul: (x: Value, y: Value) => Value | undefined;
}

/** The sums that `b` writes. What is added joins the rest. */
export function sums(b: Assembler): Sums {
  const known = new Map<Value, Sum>();
  /** Numbers added to what is no sum. */
  const shifted = new Map<Value, { readonly number: Value; readonly other: Value }>();
  const note = (head: Value, rest: Value, isLong: boolean, value = b.step("add", head, rest)): Value => {
    known.set(value, { head, rest, isLong });
    return value;
  };
  const step = (name: "add" | "sub", x: Value, y: Value): Value => {
    const [left, right] = [known.get(x), known.get(y)];
    if (left === undefined) {
      const value = b.step(name, x, y);
      if (name === "add" && b.constantAt(y) !== undefined) shifted.set(value, { number: y, other: x });
      return value;
    }
    const { head, rest, isLong } = left;
    if (right !== undefined) return note(b.step(name, head, right.head), b.step(name, rest, right.rest), true);
    const isNumber = b.constantAt(y) !== undefined;
    // What may cancel the head comes before what has been rounded.
    if (!isNumber && !isLong && name === "add") return note(b.step("add", head, y), rest, true);
    if (!isNumber || !isLong || name === "sub") return note(head, b.step(name, rest, y), isLong || !isNumber);
    // Of three the largest comes last.
    return note(b.step("max", head, y), b.step("add", b.step("min", head, y), rest), true);
  };
  const product = (x: Value, y: Value): Value | undefined => {
    const [sum, shift] = [known.get(x), shifted.get(y)];
    if (sum === undefined || shift === undefined) return undefined;
    const small = b.step("add", b.step("mul", sum.rest, shift.number), b.step("mul", x, shift.other));
    return b.step("add", b.step("mul", sum.head, shift.number), small);
  };
  return {
    split: (head, rest, value) => note(head, rest, false, value),
    add: (x, y) => (known.has(y) && !known.has(x) ? step("add", y, x) : step("add", x, y)),
    sub: (x, y) => step("sub", x, y),
    mul: (x, y) => product(x, y) ?? product(y, x),
  };
}
