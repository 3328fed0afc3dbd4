import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";

/** A value as the sum that it rounds: a head with few digits, and a rest that is smaller. */
interface Sum {
  readonly head: Value;
  readonly rest: Value;
}

/** Sums that round once: 1 + e^x is (1 + 2^k) + rest, where e^x = 2^k + rest, and 1 + 2^k is exact. */
export interface Sums {
  /** head + rest; a sum or a difference with it will use the two. */
  readonly split: (head: Value, rest: Value, value?: Value) => Value;
  readonly add: (x: Value, y: Value) => Value;
  readonly sub: (x: Value, y: Value) => Value;
}

/** The sums that `b` writes. A number joins the head, any other value the rest. */
export function sums(b: Assembler): Sums {
  const known = new Map<Value, Sum>();
  const split = (head: Value, rest: Value, value = b.step("add", head, rest)): Value => {
    known.set(value, { head, rest });
    return value;
  };
  const step = (name: "add" | "sub", x: Value, y: Value): Value => {
    const [left, right] = [known.get(x), known.get(y)];
    if (left === undefined && right === undefined) return b.step(name, x, y);
    if (left !== undefined && right !== undefined) return split(b.step(name, left.head, right.head), b.step(name, left.rest, right.rest));
    if (left !== undefined)
      return b.constantAt(y) === undefined ? split(left.head, b.step(name, left.rest, y)) : split(b.step(name, left.head, y), left.rest);
    if (right === undefined || b.constantAt(x) === undefined) return b.step(name, x, y);
    return name === "add"
      ? split(b.step("add", x, right.head), right.rest)
      : split(b.step("sub", x, right.head), b.step("neg", right.rest));
  };
  return {
    split,
    add: (x, y) => (known.has(y) && !known.has(x) ? step("add", y, x) : step("add", x, y)),
    sub: (x, y) => step("sub", x, y),
  };
}
