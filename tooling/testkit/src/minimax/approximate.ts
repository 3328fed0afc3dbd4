import type { Decimal } from "decimal.js";
import type { Kernel, SingleKernel } from "./kernels.ts";
import { leastSquares } from "./lawson.ts";
import { minimax } from "./remez.ts";
import { largest, relativeErrors, type Sampled, sample } from "./sampled.ts";

/** A polynomial in doubles, ascending, and its largest relative error. */
export interface Approximation {
  readonly coefficients: readonly number[];
  readonly error: Decimal;
}

/** The polynomials of smallest degree that keep the kernel's two bounds, rounding of the coefficients to doubles included. */
export function approximate(kernel: Kernel): Readonly<Record<"fast" | "exact", Approximation>> {
  const { f, lo, hi } = kernel;
  const coarse = sample(f, lo, hi, 1500);
  const fine = sample(f, lo, hi, 20_000);
  const fast = smallest(coarse, fine, kernel.fast, 1);
  return { fast, exact: smallest(coarse, fine, kernel.exact, fast.coefficients.length) };
}

/** The polynomial of smallest degree that keeps the bound with coefficients that are float32s. */
export function approximateInSingle({ f, lo, hi, leading, bound }: SingleKernel): Approximation {
  return smallest(sample(f, lo, hi, 1500), sample(f, lo, hi, 20_000), bound, 2, { leading, round: Math.fround });
}

/** What a polynomial's coefficients have to be. */
interface Form {
  readonly leading: readonly number[];
  readonly round: (coefficient: number) => number;
}

const doubles: Form = { leading: [], round: (coefficient) => coefficient };

function smallest(coarse: Sampled, fine: Sampled, bound: number, from: number, form = doubles): Approximation {
  for (let degree = from; degree < 48; degree++) {
    const rounded = roundedMinimax(coarse, degree, bound, form);
    if (rounded === undefined || largest(relativeErrors(rounded, coarse)).gt(bound)) continue;
    const error = largest(relativeErrors(rounded, fine));
    if (error.lte(bound)) return { coefficients: rounded, error };
  }
  throw new RangeError(`No polynomial of degree below 48 comes within ${bound}.`);
}

/** Rounds one coefficient after the other, the lowest first, and lets the others make up for it. Undefined where the bound is out of reach. */
function roundedMinimax(samples: Sampled, degree: number, bound: number, form: Form): readonly number[] | undefined {
  const free = minimax(samples, degree, form.leading);
  if (largest(relativeErrors(free, samples)).gt(bound)) return undefined;
  const plain = free.map((coefficient) => form.round(Number(coefficient)));
  return largest(relativeErrors(plain, samples)).lte(bound) ? plain : refitted(samples, degree, form);
}

function refitted(samples: Sampled, degree: number, { leading, round }: Form): readonly number[] {
  const fixed = [...leading];
  // With a coefficient that is rounded the error at 0 can't be levelled.
  const isInside = leading.length === 0 && samples.x[0]?.isNeg() === true;
  const fit = isInside ? leastSquares : minimax;
  while (fixed.length <= degree) fixed.push(round(Number(fit(samples, degree, fixed)[fixed.length])));
  return fixed;
}
