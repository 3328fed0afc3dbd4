import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { browser } from "./browser.ts";
import { bundles } from "./bundles.ts";
import { calculus } from "./calculus.ts";
import { convolutions } from "./convolutions.ts";
import { forward, gradients } from "./elementwise.ts";
import { firstUse } from "./first-use.ts";
import { javascript } from "./javascript.ts";
import { machine } from "./machine.ts";
import { opening } from "./opening.ts";
import { operators } from "./operators.ts";
import { page } from "./page.ts";
import { updated } from "./results.ts";
import { small } from "./small.ts";
import { markdown, type Table } from "./table.ts";
import { training } from "./training.ts";

const tables: Readonly<Record<string, (repetitions: number) => Promise<Table>>> = {
  firstUse,
  small,
  javascript,
  calculus,
  convolutions,
  forward,
  gradients,
  operators,
  training,
  page,
  opening,
  browser,
  bundles,
};

const command = new Command("bench")
  .description("Measures gofz beside its peers in one run and writes the tables as Markdown.")
  .addOption(new Option("--table <names...>", "which tables").choices(Object.keys(tables)).default(Object.keys(tables)))
  .option("--repetitions <n>", "how often each contestant runs; the median counts", positive, 21)
  .option("--out <file>", "where the tables take the place of those with their titles", join(import.meta.dirname, "../RESULTS.md"))
  .parse();

const { table: names, repetitions, out } = command.opts();
for (const name of names) {
  process.stderr.write(`${name} ...\n`);
  const table = await tables[name]?.(repetitions);
  if (table === undefined) continue;
  const text = markdown({ ...table, note: `${table.note} Measured on ${machine()}.` });
  process.stdout.write(`${text}\n`);
  // Table by table: what was measured is kept when the rest is not waited for.
  await writeFile(out, updated(await textOf(out), [text]));
}

/** A file that is not there yet has a title. */
async function textOf(file: string): Promise<string> {
  return existsSync(file) ? readFile(file, "utf8") : "# Speed\n\nWritten by `npx --yes pnpm@10.34.9 bench`, table by table.\n";
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError(`It must be a whole number above 0, not ${text}.`);
}
