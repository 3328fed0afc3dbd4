import type { Assembler } from "../program/assembler.ts";
import type { Value } from "../program/program.ts";
import { type Accuracy, constantAccuracy, lost, most, single } from "./accuracy.ts";
import { rules } from "./amplify.ts";
import type { Follower } from "./follower.ts";
import type { Settling } from "./settling.ts";

/** Follows through an exact program how far each value may be wrong, and where that is too far. A fast program is judged by probes. */
export interface Doubts {
  /** What an operator has computed: as doubtful as its arguments, and where it loses what they have. */
  readonly computed: (name: string, result: Value, ...args: Value[]) => Value;
  /** A choice is as doubtful as its condition and the branch that was taken. */
  readonly chosen: (condition: Value, mask: Value, branches: readonly [Value, Value], result: Value) => Value;
  /** A result is as doubtful as what it was read from. */
  readonly inherited: (from: Value, result: Value) => Value;
  /** Set where a result, once rounded to float32, may not be the nearest; undefined where it always is. `trusted`: only up to this |x|. */
  readonly ofResult: (value: Value, trusted?: number) => Value | undefined;
}

/** The doubts of the values that `b` writes. What has cancelled is settled as told. */
export function watch(b: Assembler, settling: Settling): Doubts {
  const doubts = new Map<Value, Value>();
  const accuracies = new Map<Value, Accuracy>();
  const follows = b.options.bound === "exact" && b.options.doubting !== false;
  const of = (value: Value): Accuracy => {
    const constant = b.constantAt(value);
    return accuracies.get(value) ?? (constant === undefined ? single : constantAccuracy(constant));
  };
  const cast = (result: Value, ...causes: readonly (Value | undefined)[]): Value => {
    const [first, ...rest] = new Set([doubts.get(result), ...causes].filter((cause) => cause !== undefined));
    if (first !== undefined)
      doubts.set(
        result,
        rest.reduce((either, cause) => b.step("where", either, either, cause), first),
      );
    return result;
  };
  const scale = (value: Value): Value => of(value).scale ?? b.step("abs", value);
  const settled = (value: Value): Accuracy => {
    const { scale: parts, ...rest } = of(value);
    if (parts === undefined) return rest;
    const units = Math.max(settling.least, settling.factor * rest.units);
    cast(value, b.step("less", b.step("abs", value), b.step("mul", parts, b.constant(rest.units / units))));
    const now = { ...rest, units, lo: rest.lo + Math.floor(Math.log2(rest.units / units)) };
    accuracies.set(value, now);
    return now;
  };
  const isTiny = (value: Value): Value => b.step("less", b.step("abs", value), b.constant(2 ** Math.max(of(value).small, -1070)));
  const raised = (value: Value): Accuracy => {
    const { small } = of(value);
    if (small > -Infinity) cast(value, isTiny(value));
    return note(value, { small: -Infinity, lo: Math.max(of(value).lo, small) });
  };
  const lowered = (value: Value): Accuracy => {
    const { large } = of(value);
    if (large < Infinity) cast(value, b.step("less", b.constant(2 ** Math.max(-1070, large)), b.step("abs", value)));
    return note(value, { large: Infinity, hi: Math.min(of(value).hi, large) });
  };
  function note(value: Value, change: Partial<Accuracy>): Accuracy {
    const now = { ...of(value), ...change };
    accuracies.set(value, now);
    return now;
  }
  function follow(name: string, result: Value, args: readonly Value[]): Value {
    const rule = rules[name];
    if (!follows || rule === undefined || args.includes(result) || b.constantAt(result) !== undefined) return result;
    const own: Value[] = [];
    const follower: Follower = { b, of, scale, settled, raised, lowered, isTiny, doubt: (mask) => own.push(mask) };
    accuracies.set(result, rule(follower, result, ...args));
    return cast(result, ...own);
  }
  return {
    computed(name, result, ...args) {
      follow(name, result, args);
      return cast(result, ...args.map((arg) => doubts.get(arg)));
    },
    chosen(condition, mask, [x, y], result) {
      if (mask !== condition) follow("less", mask, [b.constant(0), condition]);
      follow("where", result, [mask, x, y]);
      const [taken, left] = [doubts.get(x), doubts.get(y)];
      const never = b.step("less", b.constant(0), b.constant(0));
      const branch = taken === left ? taken : b.step("where", mask, taken ?? never, left ?? never);
      return cast(result, doubts.get(condition), doubts.get(mask), branch);
    },
    inherited(from, result) {
      const accuracy = accuracies.get(from);
      if (from !== result && accuracy !== undefined) accuracies.set(result, accuracy);
      return cast(result, doubts.get(from));
    },
    ofResult(value, trusted) {
      if (!follows) return undefined;
      if (trusted !== undefined) cast(value, b.step("less", b.constant(trusted), b.step("abs", b.input("x"))));
      if (of(value).small > lost.small) raised(value);
      if (of(value).large < lost.large) lowered(value);
      const { units, scale: parts } = of(value);
      if (parts !== undefined) cast(value, b.step("less", b.step("abs", value), b.step("mul", parts, b.constant(units / most))));
      else if (units > most) cast(value, b.step("less", b.constant(0), b.constant(1)));
      return doubts.get(value);
    },
  };
}
