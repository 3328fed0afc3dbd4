import { type Doubled, doubled, product, quotient } from "../../precise/doubled.ts";
import type { Assembler } from "../../program/assembler.ts";
import { constantPair } from "./arithmetic.ts";
import { type Pair, productOf, quickSum, single, sumOf } from "./error-free.ts";

/** The sum of coefficients[n] x^n; from the place `doubles` on a double is good enough for what is left. */
export function series(b: Assembler, x: Pair, coefficients: readonly Doubled[], doubles: number): Pair {
  const [last = [0, 0], ...rest] = coefficients.slice(doubles).reverse();
  const tail = rest.reduce((sum, [c]) => b.step("add", b.constant(c), b.step("mul", x.hi, sum)), b.constant(last[0]));
  const { hi, lo } = coefficients.slice(0, doubles).reduceRight((sum, coefficient) => step(b, x, sum, coefficient), single(tail));
  return quickSum(b, hi, lo ?? b.constant(0));
}

/** coefficient + x sum, whose second part may be some units of the first: only the last sum has to have it below one. */
function step(b: Assembler, x: Pair, sum: Pair, coefficient: Doubled): Pair {
  const { hi, lo } = constantPair(b, coefficient);
  const product = productOf(b, x.hi, sum.hi);
  const total = sumOf(b, hi, product.hi);
  const crossed = [[x.hi, sum.lo] as const, [x.lo, sum.hi] as const].flatMap(([p, q]) =>
    p === undefined || q === undefined ? [] : [b.step("mul", p, q)],
  );
  const lows = [product.lo, ...crossed, lo, total.lo].filter((low) => low !== undefined);
  return { hi: total.hi, lo: lows.reduce((all, low) => b.step("add", all, low)) };
}

/** 1, 1 / first, 1 / (first second), ... */
export function inverseProducts(factors: readonly number[]): readonly Doubled[] {
  let all = doubled(1);
  return [
    all,
    ...factors.map((factor) => {
      all = product(all, doubled(factor));
      return quotient(doubled(1), all);
    }),
  ];
}
