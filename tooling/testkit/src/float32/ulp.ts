/** The distance from a true value to the next float32s, in the binade of that value: 2^-149 where a float32 is subnormal. */
export function ulpOf(truth: number): number {
  return 2 ** (Math.max(exponentOf(Math.abs(truth)), -126) - 23);
}

/**
 * How far `got`, a float32, lies from the true value, in ULP of the true value: at most 0.5 if it is correctly rounded. 0 if both are NaN
 * or overflow alike, Infinity if only one does.
 */
export function ulps(got: number, truth: number): number {
  if (Number.isNaN(got) || Number.isNaN(truth)) return Number.isNaN(got) && Number.isNaN(truth) ? 0 : Infinity;
  if (got === truth) return 0;
  if (Math.abs(got) === Infinity) return got === Math.fround(truth) ? 0 : Infinity;
  // A double beyond float32's range has its ULP there as well; 2^1024 and beyond have none.
  return Math.abs(truth) === Infinity ? Infinity : Math.abs(got - truth) / ulpOf(truth);
}

/** floor(log2(x)) of a positive normal double, by its bits; -1023 below those, Infinity for Infinity. */
function exponentOf(x: number): number {
  if (x === Infinity) return Infinity;
  double.setFloat64(0, x);
  return (double.getUint16(0) >>> 4) - 1023;
}

const double = new DataView(new ArrayBuffer(8));
