import { type Measurement, referenced } from "@gofz/testkit";
import { measured } from "../cell.ts";
import { derivative, markdown } from "./markdown.ts";

/** The whole catalogue, as the test run measured it: one row a function and order, one column a backend. */
export function catalogue(samples: Readonly<Record<string, readonly Measurement[]>>): string {
  const byTitle = Object.values(samples).map((rows) => new Map(rows.map((row) => [derivative(row.activation, row.order), row])));
  const titles = new Set(byTitle.flatMap((rows) => [...rows.values()].filter(isNew).map((row) => derivative(row.activation, row.order))));
  const rows = [...titles].map((title) => [title, ...byTitle.map((rows) => cell(rows.get(title)))]);
  return markdown(["", ...Object.keys(samples)], rows);
}

/** Not in the table beside the peers. */
function isNew({ activation, order }: Measurement): boolean {
  return order === 2 || !referenced.includes(activation);
}

function cell(row: Measurement | undefined): string {
  return row === undefined ? "not run" : measured(row);
}
