// Writes packages/core/src/lower/certified.generated.ts: the intervals in which single precision is right, by running every float32.
import { writeFileSync } from "node:fs";
import { type Certificate, certificates, fingerprint, lowerSingle, print } from "@gofz/core";
import { neighbour } from "@gofz/testkit";
import type { Subject } from "../subject.ts";
import { candidates, formula } from "./formulas.ts";
import { type Flat, scan, scanFlat } from "./scan.ts";

/** A kernel computes in both precisions where some of its inputs lie outside: not worth it unless nearly all of them lie inside. */
const worthwhile = 8;

/** Nor is a flat interval that leaves out all but the last binade, and the infinity. */
const lastBinade = 2 ** 127;

const path = new URL("../../../../packages/core/src/lower/certified.generated.ts", import.meta.url);
const table = new Map<Subject, Certificate>();
for (const candidate of candidates) keep(candidate, known(candidate));
for (const candidate of candidates) if (!table.has(candidate)) keep(candidate, certify(candidate));

/** Row by row: what was found is kept when the rest is not waited for. */
function keep(candidate: Subject, certificate: Certificate | undefined): void {
  if (certificate === undefined) return;
  table.set(candidate, certificate);
  write();
}

/** What the table has already, of the same program. */
function known(subject: Subject): Certificate | undefined {
  const term = formula(subject);
  const certificate = certificates[print(term)];
  return certificate?.fingerprint === fingerprint(lowerSingle([term])) ? certificate : undefined;
}

/** Undefined where the interval is too short on either side. */
function certify(subject: Subject): Certificate | undefined {
  const [below, above] = [scan(subject, -1), scan(subject, 1)];
  const ulps = Math.max(below.ulps, above.ulps);
  console.log(`${subject.function} ${subject.order}: from ${below.end} to ${above.end}, ${ulps.toFixed(3)} ULP`);
  if (below.end === undefined || above.end === undefined || -below.end < worthwhile || above.end < worthwhile) return undefined;
  const flats = flatsOf(subject, below.end, above.end);
  return { fingerprint: fingerprint(lowerSingle([formula(subject)])), lo: below.end, hi: above.end, ulps, flats };
}

/** Beyond the interval in which the program is right: in both, a result would depend on what stands beside it. */
function flatsOf(subject: Subject, lo: number, hi: number): readonly Flat[] {
  const below = lo > -lastBinade ? [scanFlat(subject, -1)] : [];
  const above = hi < lastBinade ? [scanFlat(subject, 1)] : [];
  return [
    ...below.map((flat) => ({ ...flat, hi: Math.min(flat.hi, neighbour(lo, -1)) })),
    ...above.map((flat) => ({ ...flat, lo: Math.max(flat.lo, neighbour(hi, 1)) })),
  ];
}

function write(): void {
  const rows = candidates.flatMap((candidate) => {
    const certificate = table.get(candidate);
    return certificate === undefined ? [] : [row(print(formula(candidate)), certificate)];
  });
  writeFileSync(
    path,
    `import type { Certificate } from "./single/certified.ts";

/** Written by \`pnpm --filter @gofz/certify intervals\`, which ran every float32 there is, by the formula. */
export const certificates: Readonly<Record<string, Certificate>> = {
${rows.join("")}};
`,
  );
}

function row(formula: string, { fingerprint, lo, hi, ulps, flats }: Certificate): string {
  const flat = flats.map(({ lo, hi, value }) => `{ lo: ${lo}, hi: ${hi}, value: ${Object.is(value, -0) ? "-0" : value} }`).join(", ");
  return `  ${JSON.stringify(formula)}: { fingerprint: "${fingerprint}", lo: ${lo}, hi: ${hi}, ulps: ${ulps.toFixed(3)}, flats: [${flat}] },\n`;
}
