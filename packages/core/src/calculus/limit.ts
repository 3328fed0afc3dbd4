/**
 * The limit of `f` at plus or minus infinity, read off five points far out: the last one where the steps between them shrink,
 * an infinity where they don't, NaN where the values come and go. Numeric: a function that turns beyond 2^40 deceives it.
 */
export function limit(f: (x: number) => number, side: number): number {
  const values = [40, 60, 80, 100, 120].map((k) => f(Math.sign(side) * 2 ** k));
  const last = values[4] as number;
  const steps = values.slice(1).map((value, i) => value - (values[i] as number));
  if (values.some(Number.isNaN)) return Number.NaN;
  if (steps.every((step) => step === 0)) return last;
  if (Math.abs(last) === Infinity) return last;
  if (!steps.every((step) => step >= 0) && !steps.every((step) => step <= 0)) return Number.NaN;
  const [first = 0, , , end = 0] = steps.map(Math.abs);
  if (end >= first * 0.5) return Math.sign(last) * Infinity;
  return converged(values);
}

function converged(values: readonly number[]): number {
  const last = values[4] as number;
  // Still shrinking by a constant factor and far below where it began: the limit is a zero of that sign.
  return Math.abs(last) < 1e-5 * Math.abs(values[0] as number) ? Math.sign(last) * 0 : last;
}
