import type { Decimal } from "decimal.js";
import type { Kernel } from "./kernels.ts";
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

function smallest(coarse: Sampled, fine: Sampled, bound: number, from: number): Approximation {
  for (let degree = from; degree < 48; degree++) {
    const rounded = roundedMinimax(coarse, degree, bound);
    if (rounded === undefined || largest(relativeErrors(rounded, coarse)).gt(bound)) continue;
    const error = largest(relativeErrors(rounded, fine));
    if (error.lte(bound)) return { coefficients: rounded, error };
  }
  throw new RangeError(`No polynomial of degree below 48 comes within ${bound}.`);
}

/** Rounds one coefficient after the other, the lowest first, and lets the others make up for it. Undefined where the bound is out of reach. */
function roundedMinimax(samples: Sampled, degree: number, bound: number): readonly number[] | undefined {
  const free = minimax(samples, degree);
  if (largest(relativeErrors(free, samples)).gt(bound)) return undefined;
  const plain = free.map(Number);
  return largest(relativeErrors(plain, samples)).lte(bound) ? plain : refitted(samples, degree);
}

function refitted(samples: Sampled, degree: number): readonly number[] {
  const fixed: number[] = [];
  while (fixed.length < degree) fixed.push(Number(minimax(samples, degree, fixed)[fixed.length]));
  return [...fixed, Number(minimax(samples, degree, fixed)[degree])];
}
