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
}

/** The sums that `b` writes. What is added joins the rest. */
export function sums(b: Assembler): Sums {
  const known = new Map<Value, Sum>();
  const note = (head: Value, rest: Value, isLong: boolean, value = b.step("add", head, rest)): Value => {
    known.set(value, { head, rest, isLong });
    return value;
  };
  const step = (name: "add" | "sub", x: Value, y: Value): Value => {
    const [left, right] = [known.get(x), known.get(y)];
    if (left === undefined) return b.step(name, x, y);
    const { head, rest, isLong } = left;
    if (right !== undefined) return note(b.step(name, head, right.head), b.step(name, rest, right.rest), true);
    const isNumber = b.constantAt(y) !== undefined;
    if (!isNumber || !isLong || name === "sub") return note(head, b.step(name, rest, y), isLong || !isNumber);
    // Of three the largest comes last.
    return note(b.step("max", head, y), b.step("add", b.step("min", head, y), rest), true);
  };
  return {
    split: (head, rest, value) => note(head, rest, false, value),
    add: (x, y) => (known.has(y) && !known.has(x) ? step("add", y, x) : step("add", x, y)),
    sub: (x, y) => step("sub", x, y),
  };
}
