import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { find, GofzError } from "@gofz/core";
import { referenced } from "@gofz/testkit";
import { SingleBar } from "cli-progress";
import { blocks } from "./block.ts";
import { certify } from "./certify.ts";
import { check } from "./check.ts";
import { fingerprint } from "./fingerprint.ts";
import { backends } from "./kernel.ts";
import { ledger, type Row } from "./ledger.ts";
import { describe, holds } from "./report.ts";
import { isSame, type Order, type Subject, titleOf } from "./subject.ts";

const command = new Command("certify")
  .description(
    "Runs all 2^32 float32s through kernels, beside a reference that is independent of core, and keeps what it finds in tooling/certify/ledger.json.",
  )
  .argument("[functions...]", `which functions: ${referenced.join(", ")}`, (text: string, before?: readonly string[]) => [
    ...(before ?? []),
    functionName(text),
  ])
  .addOption(new Option("--order <order>", "0 for f alone, 1 for f'; both unless told").choices(["0", "1"]))
  .addOption(new Option("--backend <backend>").choices(Object.keys(backends)).default("wasm"))
  .addOption(new Option("--precision <precision>", "both unless told").choices(["fast", "exact"] as const))
  .option("--jobs <n>", "how many threads", positive, availableParallelism())
  .option("--check", "run the kernels alone, and tell whether the ledger's rows still have the same bits")
  .option("--again", "run also what the ledger holds for the code as it is")
  .option("--table", "write docs/accuracy.md from the ledger, the test run's measurements and the peers")
  .option("--json", "rows as JSON")
  .showHelpAfterError("See npx --yes pnpm@10.34.9 certify --help.")
  .parse();

const [names = []] = command.processedArgs;
const { order, backend, precision, jobs, again = false, check: checking = false, table = false, json = false } = command.opts();
if (names.length === 0 && !table && !checking) command.error(`Say which function: ${referenced.join(", ")}. Or --check, or --table.`);

const bar = new SingleBar({
  format: "{title} {percentage}% | block {value} of {total} | ETA {eta_formatted}",
  stream: process.stderr,
  noTTYOutput: true,
  notTTYSchedule: 10_000,
  hideCursor: true,
});

// What has been examined is on disk already.
process.on("SIGINT", () => {
  bar.stop();
  process.exit(130);
});

const rows: Row[] = [];
if (checking) await checkRows();
else for (const name of names) for (const which of orders()) rows.push(...(await run(name, which)));
if (json && !checking) process.stdout.write(`${JSON.stringify(rows)}\n`);
if (!rows.every(holds)) process.exitCode = 1;
if (table) {
  // Loads the peers, which takes a while.
  const { writeTable } = await import("./table.ts");
  process.stderr.write(`Written: ${await writeTable()}\n`);
}
process.exit();

async function checkRows(): Promise<void> {
  for (const row of ledger().filter(isAskedFor)) {
    const isSame = await watched([row], (progress) => check(row, jobs, progress));
    process.stdout.write(`${titleOf(row)}: ${isSame ? "the same bits" : "OTHER BITS: certify it again"}\n`);
    if (!isSame) process.exitCode = 1;
  }
}

/** The rows of one function and order; the ledger's where the same code has made them. */
async function run(name: string, which: Order): Promise<readonly Row[]> {
  const code = fingerprint();
  const subjects = precisions().map((precision): Subject => ({ function: name, order: which, backend, precision }));
  const known = again ? [] : ledger().filter((row) => row.code === code && subjects.some((subject) => isSame(row, subject)));
  const todo = subjects.filter((subject) => !known.some((row) => isSame(row, subject)));
  const [first, ...others] = todo;
  const found = [...known];
  if (first !== undefined) found.push(...(await watched(todo, (progress) => certify([first, ...others], jobs, progress))));
  if (!json) for (const row of found) process.stdout.write(`${describe(row)}\n`);
  return found;
}

function isAskedFor(row: Row): boolean {
  const isNamed = names.length === 0 || names.includes(row.function);
  return isNamed && row.backend === backend && orders().includes(row.order) && precisions().includes(row.precision);
}

async function watched<V>(subjects: readonly Subject[], work: (progress: (done: number) => void) => Promise<V>): Promise<V> {
  const title = subjects.map(titleOf).join(", ");
  try {
    // What an earlier run has done is where the bar begins, or the time that is left would be wrong.
    return await work((done) => (bar.isActive ? bar.update(done) : bar.start(blocks, done, { title })));
  } finally {
    bar.stop();
  }
}

function orders(): readonly Order[] {
  return order === undefined ? [0, 1] : [order === "0" ? 0 : 1];
}

function precisions(): readonly Subject["precision"][] {
  return precision === undefined ? ["exact", "fast"] : [precision];
}

function functionName(text: string): string {
  try {
    const { name } = find(text);
    if (referenced.includes(name)) return name;
    throw new InvalidArgumentError(`${name} has no reference that is independent of core. Choose from ${referenced.join(", ")}.`);
  } catch (error) {
    // It names what is near.
    if (error instanceof GofzError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError(`It must be a whole number above 0, not ${text}.`);
}
