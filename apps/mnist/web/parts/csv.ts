import { accuracyOf, type Run, speedOf } from "../state/run.ts";
import { logitDifference } from "./run-table.tsx";

/** A row for each run. */
export function tableCsv(runs: readonly Run[]): string {
  const heading = [
    "function",
    "backend",
    "hidden layers",
    "optimizer",
    "learning rate",
    "seed",
    "steps",
    "loss",
    "accuracy",
    "images/s",
    "logits differ by",
  ];
  const rows = runs.map((run) => {
    const { architecture, optimizer, backend, seed } = run.experiment;
    const { losses } = run.progress.value;
    const hidden = architecture.layers.filter((layer) => "activated" in layer && layer.activated).length;
    const scores = [losses.length, losses.at(-1), accuracyOf(run), speedOf(run), logitDifference(run)];
    return [run.label, backend, hidden, optimizer.kind, optimizer.learningRate, seed, ...scores];
  });
  return csv([heading, ...rows]);
}

/** A row for each step of each run; the accuracy where it was looked at. */
export function curvesCsv(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) => {
    const { losses, accuracies } = run.progress.value;
    const known = new Map(accuracies);
    return losses.map((loss, i) => [run.label, run.experiment.backend, run.experiment.seed, i + 1, loss, known.get(i + 1)]);
  });
  return csv([["function", "backend", "seed", "step", "loss", "accuracy"], ...rows]);
}

function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** As RFC 4180 has it. */
function cell(value: string | number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
