import { gzipped } from "./gzipped.ts";
import type { Table } from "./table.ts";

/** A module, and what its bundle is to stay below, in kB of 1,000 bytes. */
export interface Bundle {
  readonly title: string;
  readonly code: string;
  readonly bar?: number;
}

/** Those whose bars are held: a test sees to it. */
export const held: readonly (Bundle & { readonly bar: number })[] = [
  {
    title: "core: one function with its derivative, as plain JavaScript functions",
    code: `import { fn, mish } from "@gofz/core"; export const { f, df } = fn(mish);`,
    bar: 6,
  },
  {
    title: "core: the whole catalogue, by name",
    code: `import { find } from "@gofz/core"; export const { formula } = find("mish");`,
    bar: 60,
  },
];

const others: readonly Bundle[] = [
  {
    title: "tfjs: one function",
    code: `import * as tf from "@tensorflow/tfjs-core"; import { mish } from "@gofz/core"; import { register } from "@gofz/tfjs"; export const g = register(tf, { mish });`,
    bar: 30,
  },
  {
    title: "tfjs: the whole catalogue",
    code: `import * as tf from "@tensorflow/tfjs-core"; import { catalog } from "@gofz/core"; import { register } from "@gofz/tfjs"; export const g = register(tf, catalog);`,
  },
  {
    title: "onnx: the model of one function",
    code: `import { mish } from "@gofz/core"; import { activationModel, encodeModel } from "@gofz/onnx"; export const bytes = encodeModel(activationModel(mish));`,
    bar: 45,
  },
];

/** What a page loads of gofz; sizes are the same in every run, whatever the repetitions. */
export async function bundles(): Promise<Table> {
  const rows = [];
  for (const { title, code, bar } of [...held, ...others]) {
    rows.push([title, ((await gzipped(code)) / 1000).toFixed(1), bar === undefined ? "" : String(bar)]);
  }
  return {
    title: "Bundles",
    note: "Sizes in kB of 1,000 bytes of bundles that rolldown minified, gzipped; without TensorFlow.js. The bar is what a bundle is to stay below.",
    head: ["what is imported", "kB", "bar"],
    rows,
  };
}
