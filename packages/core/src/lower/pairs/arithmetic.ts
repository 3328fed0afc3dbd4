import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { cross, differenceOf, isZero, type Pair, productOf, quickSum, single, sumOf } from "./error-free.ts";

/** A constant; its second part may be 0. */
export function constantPair(b: Assembler, [hi, lo]: readonly [number, number]): Pair {
  return { hi: b.constant(hi), lo: lo === 0 ? undefined : b.constant(lo) };
}

/** p + q, with an error relative to the larger of them. */
export function plus(b: Assembler, p: Pair, q: Pair): Pair {
  return gathered(b, sumOf(b, p.hi, q.hi), either(p.lo, q.lo, "add", b));
}

/** p - q, with an error relative to the larger of them. */
export function minus(b: Assembler, p: Pair, q: Pair): Pair {
  return gathered(b, differenceOf(b, p.hi, q.hi), either(p.lo, q.lo, "sub", b));
}

/** p q */
export function times(b: Assembler, p: Pair, q: Pair): Pair {
  for (const [one, other] of [
    [p, q],
    [q, p],
  ] as const) {
    if (one.lo === undefined && isPowerOfTwo(b.constantAt(one.hi))) return scaled(b, other, one.hi);
  }
  const { hi, lo } = productOf(b, p.hi, q.hi);
  const [first, second] = [cross(b, p.hi, q.lo), cross(b, p.lo, q.hi)];
  return gathered(b, { hi, lo }, first === undefined || second === undefined ? (first ?? second) : b.step("add", first, second));
}

/** p / q */
export function over(b: Assembler, p: Pair, q: Pair): Pair {
  const quotient = b.step("div", p.hi, q.hi);
  if (q.lo === undefined && isPowerOfTwo(b.constantAt(q.hi))) return scaled(b, p, b.constant(1 / (b.constantAt(q.hi) ?? 1)));
  const rest = without(b, p, productOf(b, quotient, q.hi));
  const lost = cross(b, quotient, q.lo);
  const all = lost === undefined ? rest : b.step("sub", rest, lost);
  return quickSum(b, quotient, b.step("div", all, q.hi));
}

/** The square root. */
export function root(b: Assembler, p: Pair): Pair {
  const guess = b.step("sqrt", p.hi);
  const rest = without(b, p, productOf(b, guess, guess));
  // Of 0 it is 0.
  const twice = b.step("max", b.step("add", guess, guess), b.constant(2 ** -1022));
  return quickSum(b, guess, b.step("div", rest, twice));
}

/** p times a power of two. */
export function scaled(b: Assembler, p: Pair, power: Value): Pair {
  return { hi: b.step("mul", p.hi, power), lo: cross(b, p.lo, power) };
}

/** -p */
export function negated(b: Assembler, p: Pair): Pair {
  return { hi: b.step("neg", p.hi), lo: p.lo === undefined ? undefined : b.step("neg", p.lo) };
}

/** |p| */
export function magnitude(b: Assembler, p: Pair): Pair {
  if (b.isPositive(p.hi)) return p;
  const opposite = opposed(b, p);
  if (opposite !== undefined) return magnitude(b, opposite);
  const lo = p.lo === undefined ? undefined : b.step("where", b.step("less", p.hi, b.constant(0)), b.step("neg", p.lo), p.lo);
  return { hi: b.step("abs", p.hi), lo };
}

/** What p is the opposite of, if it has been written as one. */
function opposed(b: Assembler, { hi, lo }: Pair): Pair | undefined {
  const [high, low] = [hi, lo].map((part) => (part === undefined ? undefined : b.negated(part)));
  return high === undefined || (lo !== undefined && low === undefined) ? undefined : { hi: high, lo: low };
}

/** A mask, set where p < q. */
export function isLess(b: Assembler, p: Pair, q: Pair): Value {
  if (p.lo === undefined && q.lo === undefined) return b.step("less", p.hi, q.hi);
  if (isZero(b, p) || isZero(b, q)) return b.step("less", p.hi, q.hi);
  return b.step("less", minus(b, p, q).hi, b.constant(0));
}

/** p where the mask is set, else q. */
export function chosen(b: Assembler, mask: Value, p: Pair, q: Pair): Pair {
  const lo = p.lo === undefined && q.lo === undefined ? undefined : b.step("where", mask, p.lo ?? b.constant(0), q.lo ?? b.constant(0));
  return { hi: b.step("where", mask, p.hi, q.hi), lo };
}

/** x - k (parts[0] + parts[1] + ...), where k times all parts but the last, and what is left by the first, are exact. */
export function reduced(b: Assembler, x: Pair, k: Value, parts: readonly [number, ...number[]]): Pair {
  const [first, ...middle] = parts.map((part) => b.step("mul", k, b.constant(part))) as [Value, ...Value[]];
  const last = middle.pop() ?? b.constant(0);
  const rest = middle.reduce((rest, part) => minus(b, rest, single(part)), single(b.step("sub", x.hi, first)));
  return gathered(b, rest, x.lo === undefined ? b.step("neg", last) : b.step("sub", x.lo, last));
}

/** A sum, difference or product, with what its low parts still add. */
function gathered(b: Assembler, { hi, lo }: Pair, rest: Value | undefined): Pair {
  if (rest === undefined) return { hi, lo };
  return quickSum(b, hi, lo === undefined ? rest : b.step("add", lo, rest));
}

/** p - q, where they are equal but for their last bits. */
function without(b: Assembler, p: Pair, q: Pair): Value {
  const first = b.step("sub", p.hi, q.hi);
  const second = q.lo === undefined ? first : b.step("sub", first, q.lo);
  return p.lo === undefined ? second : b.step("add", second, p.lo);
}

function either(x: Value | undefined, y: Value | undefined, step: "add" | "sub", b: Assembler): Value | undefined {
  if (y === undefined) return x;
  if (x !== undefined) return b.step(step, x, y);
  return step === "add" ? y : b.step("neg", y);
}

function isPowerOfTwo(value: number | undefined): boolean {
  return value !== undefined && value !== 0 && Math.abs(value) > 2 ** -1000 && Number.isInteger(Math.log2(Math.abs(value)));
}
