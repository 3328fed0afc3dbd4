import type { Reading } from "../fold.ts";
import { type Arithmetic, type Bounded, split } from "./arithmetic.ts";

/** What powers are made of. */
export type Steps<N> = Readonly<Record<"mul" | "div" | "exp" | "log", Reading<Bounded<N>>>>;

/** Exponents up to here by products, which keep exact what is exact. */
const mostFactors = 64;

/** a^b over the reals: a negative base wants an integer exponent. */
export function power<N>(n: Arithmetic<N>, steps: Steps<N>, a: Bounded<N>, b: Bounded<N>): Bounded<N> {
  const exponent = integer(n, b);
  if (Math.abs(exponent) <= mostFactors) return repeated(n, steps, a, exponent);
  const isNegative = (n.special(a.value) ?? n.sign(a.value)) < 0;
  if (!isNegative || !Number.isInteger(exponent)) return steps.exp(steps.mul(b, steps.log(a)));
  const { value, doubt } = steps.exp(steps.mul(b, steps.log({ value: n.negated(a.value), doubt: a.doubt })));
  return { value: exponent % 2 === 0 ? value : n.negated(value), doubt };
}

/** What b is if it is an integer for certain, else NaN. */
function integer<N>(n: Arithmetic<N>, { value, doubt }: Bounded<N>): number {
  const { nearest, rest } = split(n, value);
  return doubt === -Infinity && n.special(rest) === 0 && Number.isInteger(nearest) ? nearest : Number.NaN;
}

function repeated<N>(n: Arithmetic<N>, { mul, div }: Steps<N>, a: Bounded<N>, exponent: number): Bounded<N> {
  const one: Bounded<N> = { value: n.of(1), doubt: -Infinity };
  let result = one;
  let square = a;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = mul(result, square);
    if (rest > 1) square = mul(square, square);
  }
  return exponent < 0 ? div(one, result) : result;
}
