import { machine } from "@gofz/testkit";
import type { Run } from "./run.ts";
import type { Finding, Row, Summary } from "./summary.ts";

const titles = ["f", "f'"] as const;

/** The summary as lines of text: a row a function and precision, then the findings; those that are slower alone are left out unless asked for. */
export function lines(summary: Summary, withSlower: boolean): readonly string[] {
  const { rows, nowhere, refused, points, undecided, findings } = summary;
  const rest = Object.values(refused).reduce((a, b) => a + b, 0);
  return [
    ...rows.map((row) => {
      const all = whole(row) + rest;
      const name = `${titles[row.order].padEnd(2)} ${row.precision.padEnd(5)}`;
      return `${name} ${share(row.within, all)} within bound, ${share(row.slower, all)} slower, ${share(rest, all)} refused, ${row.wrong} wrong, of ${all}`;
    }),
    `${nowhere} terms more have no value anywhere`,
    ...Object.entries(refused).map(([reason, count]) => `refused ${count}: ${reason}`),
    `${points} points, ${undecided} of them undecided`,
    ...findings.filter(({ wrong }) => withSlower || wrong !== undefined).map(described),
  ];
}

function described({ formula, order, precision, wrong }: Finding): string {
  const name = `${titles[order]} ${precision}`;
  if (wrong === undefined) return `slower: ${name} of ${JSON.stringify(formula)}`;
  return `wrong: ${name} at x = ${wrong.x}: ${wrong.got}, not ${wrong.expected}, of ${JSON.stringify(formula)}`;
}

/** The page docs/stability.md. */
export function page({ seed, terms }: Run, summary: Summary): string {
  const rest = Object.values(summary.refused).reduce((a, b) => a + b, 0);
  const count = (n: number): string => n.toLocaleString("en");
  const cells = (row: Row): string => {
    const all = whole(row) + rest;
    const shares = [row.within, row.slower, rest].map((part) => share(part, all));
    return `| ${titles[row.order]}, ${row.precision} | ${shares.join(" | ")} | ${row.wrong} |`;
  };
  return `# Stability of random formulas

Written by \`npx --yes pnpm@10.34.9 stability --write\`. Do not edit it.

${count(terms)} random terms of up to 15 nodes over all operators of the term language (seed ${seed}), and their slopes, are lowered as a wasm kernel
is, and compared with decimal.js, of 60 digits or as many as it takes, at some ${Math.round(summary.points / (4 * Math.max(1, terms)))} points each: ends, subnormals, random float32s of all
magnitudes, and those beside changes of sign. One term in 50 is run in WebAssembly too, and has to give the same bits.

| | within bound | slower: every result computed again by \`evaluate\` | refused | wrong |
|---|---|---|---|---|
${summary.rows.map(cells).join("\n")}

The bounds are 2 ULP for f and 4 for f' in fast, and 0.5001 in exact. ${count(summary.nowhere)} further terms have a value nowhere, such as log(-cosh(x)),
and are not counted. Of ${count(summary.points)} results ${count(summary.undecided)} are not judged, since not even 720 digits tell the true value: where the
exponent of a power is itself beyond any exponent, or an angle beyond 10^300.

Measured on ${machine()}, ${new Date().toISOString().slice(0, 10)}.
`;
}

function whole({ within, slower, wrong }: Row): number {
  return within + slower + wrong;
}

function share(part: number, all: number): string {
  return `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
}
