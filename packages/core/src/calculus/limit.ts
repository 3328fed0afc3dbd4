/**
 * The limit of `f` at plus or minus infinity, read off points far out: the last one where the steps between them shrink,
 * an infinity where they don't, NaN where the values come and go. `distances` are the points' logarithms. Numeric: a function that turns beyond 2^40 deceives it.
 */
export function limit(f: (x: number) => number, side: number, distances: readonly number[] = far): number {
  const values = distances.map((k) => f(Math.sign(side) * 2 ** k));
  const last = values.at(-1) as number;
  const steps = values.slice(1).map((value, i) => value - (values[i] as number));
  if (values.some(Number.isNaN)) return Number.NaN;
  // An oscillation that fades at least like 1 / sqrt(x).
  if (values.every((value, i) => Math.abs(value) <= 4 * 2 ** (-(distances[i] as number) / 2))) return last * 0;
  if (steps.every((step) => step === 0)) return last;
  if (Math.abs(last) === Infinity) return last;
  if (!steps.every((step) => step >= 0) && !steps.every((step) => step <= 0)) return Number.NaN;
  const [first = 0, end = 0] = [steps[0], steps.at(-1)].map((step) => Math.abs(step ?? 0));
  if (end >= first * 0.5) return Math.sign(last) * Infinity;
  return converged(values);
}

/** The points: 2^40 and so on; in this row log(log(x)) grows by equal steps. So many that no oscillation looks like an approach. */
const far: readonly number[] = [40, 57, 80, 113, 160, 226, 320, 453, 640];

function converged(values: readonly number[]): number {
  const last = values.at(-1) as number;
  // Still shrinking by a constant factor and far below where it began: the limit is a zero of that sign.
  return Math.abs(last) < 1e-5 * Math.abs(values[0] as number) ? Math.sign(last) * 0 : last;
}
