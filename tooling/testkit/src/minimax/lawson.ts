import type { Decimal } from "decimal.js";
import { arithmetic, arithmeticOf } from "../decimal/arithmetic.ts";
import { exactly } from "../decimal/exactly.ts";
import { solve } from "./linear.ts";
import { relativeErrors, type Sampled } from "./sampled.ts";

const rounds = 40;

/**
 * Nearly what `minimax` gives, also where coefficients are fixed and 0 lies inside the interval, so that an error at 0 is what it is:
 * least squares, again and again, with weights that grow where the error is large (Lawson 1961).
 */
export function leastSquares(samples: Sampled, degree: number, fixed: readonly number[]): readonly Decimal[] {
  const D = arithmetic(30);
  const few = thinned(samples);
  const known = fixed.map((coefficient) => exactly(coefficient, arithmeticOf(few.x[0] as Decimal)));
  // What the free terms are in f at each sample, and what they have to add up to.
  const rows = few.x.map((x, i) => {
    const term = (j: number): Decimal => new D(x.pow(j).div(few.f[i] as Decimal));
    const free = Array.from({ length: degree - fixed.length + 1 }, (_, j) => term(j + fixed.length));
    return { free, goal: known.reduce((rest, coefficient, j) => rest.minus(term(j).times(coefficient)), new D(1)) };
  });
  let weights = rows.map(() => new D(1));
  let coefficients: readonly Decimal[] = [];
  for (let round = 0; round < rounds; round++) {
    const sum = (of: (row: (typeof rows)[number]) => Decimal): Decimal =>
      rows.reduce((total, row, i) => total.plus((weights[i] as Decimal).times(of(row))), new D(0));
    const indices = (rows[0]?.free ?? []).map((_, j) => j);
    const at = (row: (typeof rows)[number], j: number): Decimal => row.free[j] as Decimal;
    const matrix = indices.map((j) => indices.map((k) => sum((row) => at(row, j).times(at(row, k)))));
    const right = indices.map((j) => sum((row) => at(row, j).times(row.goal)));
    coefficients = [...known, ...solve(matrix, right)];
    const errors = relativeErrors(coefficients, few).map((error) => Math.abs(Number(error)));
    const most = Math.max(...errors);
    weights = weights.map((weight, i) => weight.times(((errors[i] as number) / most + 1e-3) ** 0.6));
  }
  return coefficients;
}

function thinned({ x, f }: Sampled): Sampled {
  const every = Math.ceil(x.length / 150);
  const isKept = (_: unknown, i: number): boolean => i % every === 0 || i === x.length - 1;
  return { x: x.filter(isKept), f: f.filter(isKept) };
}
