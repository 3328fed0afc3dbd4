import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import type { Accuracy } from "./accuracy.ts";

/** What a rule may ask, and do, about the values that it follows. */
export interface Follower {
  readonly b: Assembler;
  readonly of: (value: Value) => Accuracy;
  /** |value|, or what its error is measured against. */
  readonly scale: (value: Value) => Value;
  /** The accuracy once the element is given up wherever the value has cancelled. */
  readonly settled: (value: Value) => Accuracy;
  /** ... wherever it may have underflowed; it is above `small` then. */
  readonly raised: (value: Value) => Accuracy;
  /** ... wherever it may have overflowed. */
  readonly lowered: (value: Value) => Accuracy;
  /** A mask, set where the value is so small that it may have underflowed. */
  readonly isTiny: (value: Value) => Value;
  /** The element is given up where the mask is set. */
  readonly doubt: (mask: Value) => void;
}

/** The accuracy of a result, from that of the arguments; what can't be bounded is given up. */
export type Rule = (f: Follower, result: Value, ...args: Value[]) => Accuracy;

/** All three kinds of loss given up: for what amplifies without bound. */
export function pure(f: Follower, x: Value): Accuracy {
  f.settled(x);
  f.raised(x);
  return f.lowered(x);
}
