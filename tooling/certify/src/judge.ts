import { isNegative, referenceError } from "@gofz/testkit";
import type { Excuse } from "./excuse.ts";
import type { Tally } from "./tally.ts";
import { perUlp } from "./unit.ts";

/** From here on, in ULP, the reference does not tell on which side of a tie a true value lies. */
const margin = 2 ** 24 * referenceError;
const tie = 0.5 - margin;

const firstNormal = 1023 - 126;

/** Adds to `tally` how the results `got` at the float32s `x` compare with the true values; `bound` in ULP. */
export function judge(tally: Tally, x: Float32Array, truth: Float64Array, got: Float32Array, bound: number, excuse: Excuse): void {
  const words = new Uint32Array(truth.buffer, truth.byteOffset, 2 * truth.length);
  for (let i = 0; i < x.length; i++) {
    const [expected, result] = [truth[i] as number, got[i] as number];
    if (result === expected) continue;
    const exponent = ((words[2 * i + 1] as number) >>> 20) & 0x7ff;
    const ulp = Math.abs(result - expected) * (perUlp[exponent] as number);
    const isSmall = exponent < firstNormal;
    // Most end here: the nearest float32, and no worse than others before.
    if (ulp < tie && ulp <= (isSmall ? tally.subnormal : tally.normal).ulp && result !== 0) continue;
    examine(tally, x[i] as number, expected, result, ulp);
    const kind = isSmall ? "subnormal" : ulp > bound && excuse(x[i] as number, result) ? "excused" : "normal";
    if (kind === "excused") tally.counts.excused++;
    if (ulp > tally[kind].ulp) tally[kind] = { ulp, x: x[i] as number, expected, got: result };
  }
}

/** Counts what is wrong with a result that is not plainly the nearest float32. */
function examine({ counts }: Tally, x: number, expected: number, got: number, ulp: number): void {
  if (Number.isNaN(expected) || Number.isNaN(got)) {
    if (!Number.isNaN(expected)) counts.nans++;
    else if (!Number.isNaN(got)) counts.missedNans++;
    return;
  }
  if (Math.abs(x) === Infinity) counts.wrongLimits++;
  if (got === 0 && Math.abs(expected) >= 2 ** -126) counts.lost++;
  if (expected !== 0 && isNegative(got) !== isNegative(expected)) counts[got === 0 ? "wrongZeros" : "wrongSigns"]++;
  if (ulp < tie) return;
  if (ulp <= 0.5 + margin && isTie(expected)) counts.undecided++;
  else if (got !== Math.fround(expected)) counts.misrounded++;
}

/** Whether the true value may lie on either side of the middle between two float32s. */
function isTie(expected: number): boolean {
  const [below, above] = [1 - referenceError, 1 + referenceError];
  return Math.fround(expected * below) !== Math.fround(expected * above);
}
