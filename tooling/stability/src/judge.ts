import { type Call, evaluate, postorder, type Term } from "@gofz/core";
import { isBetween, isDefined, neighbour, ulps } from "@gofz/testkit";
import type { Truth } from "./truth.ts";

/** How closely results have to follow. */
export interface Demand {
  /** The most float32 ULP. */
  readonly ulps: number;
  /** Whether a zero is excused that float32 steps can't resolve, and an oscillation beyond 2^13. */
  readonly lenient: boolean;
}

/** A term, what is true of it, and where it is defined. */
export interface Subject {
  readonly term: Term;
  readonly truth: Truth;
  /** What has to be defined for anything to be promised: f, where the term is f'. */
  readonly origin: { readonly term: Term; readonly truth: Truth };
}

/** Whether f has no real value at x. */
export function isNowhere({ origin: { term, truth } }: Subject, x: number): boolean {
  return !Number.isFinite(truth(x) ?? Number.NaN) && !isDefined(term, { x });
}

/** Whether `got`, a float32, meets the demand at x; undefined where the truth is not known. */
export function isKept({ term, truth, origin }: Subject, demand: Demand, x: number, got: number): boolean | undefined {
  const [expected, original] = [truth(x), origin.truth(x)];
  if (expected === undefined || original === undefined) return undefined;
  if (Number.isNaN(original) || isRight(got, expected, demand.ulps)) return true;
  // A limit is a limit.
  if (!Number.isFinite(x)) return false;
  if (isBeyondDecimals(term, x)) return undefined;
  if (Number.isNaN(got)) return !isDefined(term, { x });
  if (!demand.lenient) return false;
  // Subnormal results are promised no digits.
  if (Math.max(Math.abs(expected), Math.abs(got)) < 2 ** -126) return true;
  if (Math.abs(x) > 2 ** 13 && oscillates(term)) return true;
  return Number.isFinite(got) && isNearZero(term, x) && isBetween(around(truth, x), demand.ulps, got);
}

function isRight(got: number, expected: number, bound: number): boolean {
  // A pole has a side, and the point has none.
  if (Math.abs(expected) === Infinity && !Number.isFinite(got)) return true;
  return ulps(got, expected) <= bound;
}

/**
 * Whether an exponent on the way is so large that not even a decimal holds the power, where the oracle computes with 0 or infinity, or an angle
 * so large that 720 digits do not tell where it points.
 */
function isBeyondDecimals(term: Term, x: number): boolean {
  return parts(term, x).some(([part, value]) => {
    const [first = 0, second = 1] = part.args.map((arg) => value(arg));
    const exponent = part.op.name === "pow" ? second * Math.log2(Math.abs(first)) : part.op.name === "erfc" ? first * first : first;
    if (turning.includes(part.op.name)) return !(Math.abs(first) < 1e300);
    return growing.includes(part.op.name) && !(Math.abs(exponent) < 1e15);
  });
}

const turning = ["sin", "cos", "tan"];
const growing = ["exp", "expm1", "sinh", "cosh", "sech", "tanh", "sigmoid", "softplus", "erf", "erfc", "pow"];

/** The parts of a term, and their values in doubles, or a little off. */
function parts(term: Term, x: number): readonly (readonly [Call, (of: Term) => number])[] {
  const values = new Map<Term, number>();
  const value = (of: Term): number => values.get(of) ?? Number.NaN;
  return postorder(term).flatMap((part) => {
    values.set(part, part.kind === "num" ? part.value : part.kind === "sym" ? x : part.op.evaluate(...part.args.map(value)));
    return part.kind === "call" ? [[part, value] as const] : [];
  });
}

/** The true values at x, at the float32s beside it, and where between them one is nearest to 0, as far as they are known. */
function around(truth: Truth, x: number): readonly number[] {
  const [before, after] = [neighbour(x, -1), neighbour(x, 1)];
  const height = (at: number): number => Math.abs(truth(at) ?? Number.NaN);
  const lowest = [lowestBetween(height, before, x), lowestBetween(height, x, after)];
  return [before, x, after, ...lowest].map(truth).filter((value) => value !== undefined);
}

/** Where f, which falls and then rises, is least: to a two hundredth of the distance. */
function lowestBetween(f: (x: number) => number, lo: number, hi: number): number {
  let [left, right] = [lo, hi];
  for (let step = 0; step < 13; step++) {
    const [a, b] = [left + (right - left) / 3, right - (right - left) / 3];
    if (f(a) < f(b)) right = b;
    else left = a;
  }
  return (left + right) / 2;
}

/**
 * Whether the term is zero so near to x that a rounding of x moves the value by some 16 roundings of its own: it changes its sign, or is as
 * nothing beside what it is on either side.
 */
function isNearZero(term: Term, x: number): boolean {
  const values = Array.from({ length: 33 }, (_, i) => evaluate(term, { x: x * (1 + (i - 16) / 256) }));
  const signs = values.map(Math.sign);
  const [left = 0, middle = 0, right = 0] = [values[0], values[16], values[32]].map((value) => Math.abs(value ?? 0));
  return middle < Math.min(left, right) * 2 ** -12 || signs.some((sign, i) => sign === 0 || (i > 0 && sign !== signs[i - 1]));
}

function oscillates(term: Term): boolean {
  return postorder(term).some((part) => part.kind === "call" && turning.includes(part.op.name));
}
