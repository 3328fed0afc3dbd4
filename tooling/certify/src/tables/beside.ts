import { type Measurement, referenced } from "@gofz/testkit";
import { certified, measured } from "../cell.ts";
import { ledger } from "../ledger.ts";
import { peerCells, peers } from "../peers/cells.ts";
import type { Order } from "../subject.ts";
import { derivative, markdown } from "./markdown.ts";

/** One row a function, order and backend of ours, beside the peers. */
export async function beside(samples: Readonly<Record<string, readonly Measurement[]>>): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const name of referenced) {
    for (const order of [0, 1] as const) {
      const theirs = await peerCells(name, order);
      for (const backend of Object.keys(samples))
        rows.push([derivative(name, order), backend, ...ours(backend, name, order, samples), ...theirs]);
    }
  }
  return markdown(["", "gofz on", "largest ULP", "inputs", ...peers.map(({ name }) => name)], rows);
}

/** The error and the inputs: the ledger's, else the test run's. */
function ours(backend: string, name: string, order: Order, samples: Readonly<Record<string, readonly Measurement[]>>): readonly string[] {
  const row = ledger().find((row) => row.function === name && row.order === order && `${row.backend} ${row.precision}` === backend);
  if (row !== undefined) return [certified(row), "all 2^32"];
  const sample = samples[backend]?.find((row) => row.activation === name && row.order === order);
  return sample === undefined ? ["not run", ""] : [measured(sample), `sample of ${sample.points}`];
}
