import type { Row } from "./ledger.ts";
import { boundOf, titleOf } from "./subject.ts";
import { type Count, counts, type Worst } from "./tally.ts";

/** Whether a row keeps every promise that is counted. */
export function holds({ counts, normal, ...subject }: Row): boolean {
  const broken: readonly Count[] = ["lost", "wrongSigns", "nans", "missedNans", "wrongLimits"];
  return normal.ulp <= boundOf(subject) && broken.every((name) => counts[name] === 0);
}

/** A row in words, for a terminal. */
export function describe(row: Row): string {
  const { normal, subnormal, excused } = row;
  const lines = [
    `${titleOf(row)}: ${holds(row) ? "holds" : "DOES NOT HOLD"} at all 2^32 inputs, ${row.seconds} s`,
    `  largest error ${describeWorst(normal)}; bound ${boundOf(row)}`,
    `  below 2^-126 ${describeWorst(subnormal)}`,
    ...(row.counts.excused > 0 ? [`  beside a zero of the derivative ${describeWorst(excused)}`] : []),
    ...(Object.keys(counts) as Count[]).filter((name) => row.counts[name] > 0).map((name) => `  ${row.counts[name]} ${counts[name]}`),
    `  hash ${row.hash}`,
  ];
  return lines.join("\n");
}

function describeWorst({ ulp, x, expected, got }: Worst): string {
  return ulp === 0 ? "0 ULP" : `${ulp.toPrecision(8)} ULP at x = ${x}: ${got}, true value ${expected}`;
}
