import { constant, isZero, keyOf, type Monomial, type Polynomial, plus, times } from "./polynomial.ts";
import type { Ratio } from "./ratio.ts";

/** The quotient without the factors that both of its parts have in common, as far as these are among `divisors`. */
export function divided(a: Ratio, divisors: Iterable<Polynomial>): Ratio {
  let { above, below } = a;
  for (const divisor of divisors) {
    for (;;) {
      const [upper, lower] = [exactly(above, divisor), exactly(below, divisor)];
      if (upper === undefined || lower === undefined) break;
      [above, below] = [upper, lower];
    }
  }
  return { above, below };
}

/** a / b, if nothing is left over. */
function exactly(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const first = highest(b);
  if (first === undefined || b.size < 2 || a.size < 2) return undefined;
  let [result, rest] = [constant(0), a];
  // Each step takes the highest summand away.
  for (let steps = 0; !isZero(rest); steps++) {
    const next = highest(rest);
    const factor = next && steps < 200 ? over(next, first) : undefined;
    if (factor === undefined) return undefined;
    result = plus(result, factor);
    rest = plus(rest, times(factor, b), -1);
    if (rest.size > 0 && highest(rest)?.key === next?.key) return undefined;
  }
  return result;
}

type Highest = { readonly key: string; readonly monomial: Monomial; readonly coefficient: number };

/** The summand with the highest exponents, the first atom's first. */
function highest(a: Polynomial): Highest | undefined {
  let best: Highest | undefined;
  for (const [key, { monomial, coefficient }] of a)
    if (best === undefined || isHigher(monomial, best.monomial)) best = { key, monomial, coefficient };
  return best;
}

function isHigher(a: Monomial, b: Monomial): boolean {
  for (let i = 0; ; i++) {
    const [left, right] = [a[i], b[i]];
    if (left === undefined) return false;
    if (right === undefined || left[0] < right[0]) return left[1] > 0;
    if (left[0] > right[0]) return right[1] < 0;
    if (left[1] !== right[1]) return left[1] > right[1];
  }
}

function over(a: Highest, b: Highest): Polynomial | undefined {
  const exponents = new Map(a.monomial);
  for (const [atom, exponent] of b.monomial) exponents.set(atom, (exponents.get(atom) ?? 0) - exponent);
  if ([...exponents.values()].some((exponent) => exponent < -1e-9)) return undefined;
  const monomial = [...exponents].filter(([, exponent]) => exponent > 1e-9).sort(([left], [right]) => left - right);
  const coefficient = a.coefficient / b.coefficient;
  return new Map([[keyOf(monomial), { monomial, coefficient, size: Math.abs(coefficient) }]]);
}
