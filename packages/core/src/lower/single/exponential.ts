import type { Assembler } from "../../program/assembler.ts";
import type { Value } from "../../program/program.ts";
import { expOf } from "../coefficients.generated.ts";
import { estrin } from "../polynomial.ts";

/** A value as a sum of one that is not rounded and a small one. */
export interface Parts {
  readonly head: Value;
  readonly rest: Value;
  /** The two added up, where the rest is not always less than 1/16. */
  readonly sum?: Value;
}

/** Below, e^x is no normal number. */
const lowest = -87;

/** ln 2 as that is split elsewhere, but with a rest that is not negative: x less 0 times it is -0 where x is. */
const ln2 = { high: 0.693145751953125, low: Math.fround(1.428606765330187e-6) } as const;

/** Added and taken away again, it leaves the nearest integer, and +0 rather than -0. It is odd, so that its sum with a bias is even. */
const magic = 1.5 * 2 ** 23 + 1;

/** e^x as 2^k and 2^k (e^r - 1), for x from -87 up; below it is e^-87. `parts` are those of -x, if they are known. */
export function exponential(b: Assembler, x: Value, parts?: Parts): readonly [head: Value, rest: Value] {
  const negated = b.negated(x);
  if (negated !== undefined) return negative(b, parts ?? { head: negated });
  const { shifted, r } = reduce(b, { head: b.step("max", x, b.constant(lowest)) });
  const head = b.step("pow2", b.step("sub", shifted, b.constant(magic)));
  const t = b.step("add", r, b.step("mul", b.step("mul", r, r), estrin(b, expOf.slice(2), r)));
  return [head, b.step("mul", head, t)];
}

/** e^-x, so that x needs no change of sign. */
function negative(b: Assembler, x: Reducible): readonly [head: Value, rest: Value] {
  const { head, square, r } = inverse(b, { ...x, head: b.step("min", x.head, b.constant(-lowest)) });
  return [head, b.step("mul", head, b.step("sub", square, r))];
}

/** e^-x as 2^k and 2^k (1 - e^-r), for x from -87 to 87. The latter is -0 for x = -0, and +0 for x = +0. */
export function falling(b: Assembler, x: Value): readonly [head: Value, lack: Value] {
  const { head, square, r } = inverse(b, { head: x });
  return [head, b.step("mul", head, b.step("sub", r, square))];
}

/** e^-x = 2^k e^-r, with e^-r = 1 - r + square. */
function inverse(b: Assembler, x: Reducible): { readonly head: Value; readonly square: Value; readonly r: Value } {
  const { shifted, r } = reduce(b, x);
  const alternating = expOf.slice(2).map((coefficient, i) => (i % 2 === 0 ? coefficient : -coefficient));
  const square = b.step("mul", b.step("mul", r, r), estrin(b, alternating, r));
  return { head: b.step("pow2", b.step("sub", b.constant(magic), shifted)), square, r };
}

/** What may be no sum. */
type Reducible = Omit<Parts, "rest"> & Partial<Parts>;

/** head + rest = k ln 2 + r; `shifted` is k and the magic number. */
function reduce(b: Assembler, { head, rest, sum = head }: Reducible): { readonly shifted: Value; readonly r: Value } {
  const shifted = b.step("add", b.step("mul", sum, b.constant(Math.fround(Math.LOG2E))), b.constant(magic));
  const k = b.step("sub", shifted, b.constant(magic));
  const high = b.step("sub", head, b.step("mul", k, b.constant(ln2.high)));
  const r = b.step("sub", high, b.step("mul", k, b.constant(ln2.low)));
  return { shifted, r: rest === undefined ? r : b.step("add", r, rest) };
}
