import { type Finished, isFinished, isSkipped, type Outcome, type Skipped } from "../outcome.ts";

/** The columns: a heading, and what stands under it. */
const columns: readonly (readonly [heading: string, cell: (outcome: Finished) => string])[] = [
  ["backend", ({ name }) => name],
  ["test accuracy", ({ testAccuracy }) => `${(100 * testAccuracy).toFixed(2)} %`],
  ["test loss", ({ testLoss }) => testLoss.toFixed(4)],
  ["final loss", ({ losses }) => (losses.at(-1) ?? Number.NaN).toFixed(4)],
  ["samples/s", ({ samplesPerSecond }) => Math.round(samplesPerSecond).toLocaleString("en-US")],
  ["seconds", ({ seconds }) => seconds.toFixed(2)],
  ["logits differ by", ({ maxLogitDifference }) => (Number.isNaN(maxLogitDifference) ? "-" : maxLogitDifference.toExponential(1))],
];

/** The finished backends as a table, and a line for each that trained on fewer images or was skipped. */
export function table(outcomes: readonly Outcome[]): string {
  const finished = outcomes.filter(isFinished);
  const cells = [columns.map(([heading]) => heading), ...finished.map((outcome) => columns.map(([, cell]) => cell(outcome)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => pad(cell, column, widths[column] ?? 0)).join("  "));
  const shortened = finished.flatMap(({ name, losses, shortened }) => {
    return shortened === undefined
      ? []
      : [`${name} trained for ${losses.length} steps only: ${shortened}. --backend ${name} trains it all.`];
  });
  return [...(finished.length > 0 ? lines : []), ...shortened, ...reasons(outcomes.filter(isSkipped))].join("\n");
}

/** Why there is no model of these; a reason that several have stands once. */
function reasons(skipped: readonly Skipped[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, skipped: reason, failed } of skipped) {
    const key = `${failed ? "failed" : "skipped"}: ${reason}`;
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return [...names].map(([reason, names]) => `${names.join(", ")} ${reason}`);
}

function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
