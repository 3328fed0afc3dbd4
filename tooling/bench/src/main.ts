import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { calculus } from "./calculus.ts";
import { convolutions } from "./convolutions.ts";
import { forward, gradients } from "./elementwise.ts";
import { firstUse } from "./first-use.ts";
import { javascript } from "./javascript.ts";
import { machine } from "./machine.ts";
import { operators } from "./operators.ts";
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
};

const command = new Command("bench")
  .description("Measures gofz beside its peers in one run and writes the tables as Markdown.")
  .addOption(new Option("--table <names...>", "which tables").choices(Object.keys(tables)).default(Object.keys(tables)))
  .option("--repetitions <n>", "how often each contestant runs; the median counts", positive, 21)
  .option("--out <file>", "where the tables are written", join(import.meta.dirname, "../RESULTS.md"))
  .parse();

const { table: names, repetitions, out } = command.opts();
const parts = [`# Speed\n\nMeasured on ${machine()}. Written by \`npx --yes pnpm@10.34.9 bench\`.\n`];
for (const name of names) {
  process.stderr.write(`${name} ...\n`);
  const text = markdown((await tables[name]?.(repetitions)) ?? { title: name, note: "", head: [], rows: [] });
  process.stdout.write(`${text}\n`);
  parts.push(text);
}
await writeFile(out, parts.join("\n"));

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError(`It must be a whole number above 0, not ${text}.`);
}
