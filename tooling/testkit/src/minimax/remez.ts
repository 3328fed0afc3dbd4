import type { Decimal } from "decimal.js";
import { arithmeticOf } from "../decimal/arithmetic.ts";
import { exactly } from "../decimal/exactly.ts";
import { solve } from "./linear.ts";
import { largest, relativeErrors, type Sampled } from "./sampled.ts";

/**
 * The ascending coefficients of the polynomial whose largest relative error on the samples is least (Remez 1934). It has `degree`, and
 * starts with `fixed`, coefficients that are already decided.
 */
export function minimax(samples: Sampled, degree: number, fixed: readonly number[] = []): readonly Decimal[] {
  const last = samples.x.length - 1;
  const size = degree - fixed.length + 2;
  let reference: readonly number[] = Array.from({ length: size }, (_, i) => Math.round((last * i) / (size - 1)));
  for (let round = 0; round < 40; round++) {
    const { coefficients, level } = levelled(samples, reference, degree, fixed);
    const errors = relativeErrors(coefficients, samples);
    if (largest(errors).lte(level.abs().times(1.0001))) return coefficients;
    reference = exchanged(errors, size);
  }
  throw new RangeError(`Remez does not settle at degree ${degree}.`);
}

/** The polynomial whose relative error has one magnitude, the level, and alternating signs at the reference points. */
function levelled(samples: Sampled, reference: readonly number[], degree: number, fixed: readonly number[]) {
  const rows = reference.map((at, i) => {
    const [x, f] = [samples.x[at] as Decimal, samples.f[at] as Decimal];
    const powers = Array.from({ length: degree - fixed.length + 1 }, (_, j) => x.pow(j + fixed.length));
    return [...powers, i % 2 === 0 ? f : f.neg()];
  });
  const known = fixed.map((coefficient) => exactly(coefficient, arithmeticOf(samples.x[0] as Decimal)));
  const right = reference.map((at) => {
    const [x, f] = [samples.x[at] as Decimal, samples.f[at] as Decimal];
    return known.reduce((rest, coefficient, j) => rest.minus(x.pow(j).times(coefficient)), f);
  });
  const solution = solve(rows, right);
  const coefficients = [...known, ...solution.slice(0, -1)];
  return { coefficients, level: solution.at(-1) as Decimal };
}

/** The extremum of each run of one sign; of too many, those at the end with the larger error. */
function exchanged(errors: readonly Decimal[], size: number): readonly number[] {
  const extrema: number[] = [];
  errors.forEach((error, i) => {
    const previous = extrema.at(-1);
    if (previous === undefined || (errors[previous] as Decimal).isNeg() !== error.isNeg()) extrema.push(i);
    else if (error.abs().gt((errors[previous] as Decimal).abs())) extrema[extrema.length - 1] = i;
  });
  if (extrema.length < size) throw new RangeError(`The error has ${extrema.length} extrema, not ${size}: raise the precision.`);
  const magnitude = (at: number | undefined): Decimal => (errors[at as number] as Decimal).abs();
  while (extrema.length > size) {
    if (magnitude(extrema[0]).lt(magnitude(extrema.at(-1)))) extrema.shift();
    else extrema.pop();
  }
  return extrema;
}
