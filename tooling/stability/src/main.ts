import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { SingleBar } from "cli-progress";
import { lines, page } from "./report.ts";
import { perform } from "./run.ts";

const { terms, seed, jobs, json, slower, write } = new Command("stability")
  .description("Lowers random terms and their slopes, and compares them with decimals; ends with an error if a result is wrong.")
  .option("--terms <n>", "how many random terms", count, 10_000)
  .option("--seed <n>", "where the random numbers begin", count, 1)
  .option("--jobs <n>", "how many threads", count, availableParallelism())
  .option("--slower", "name the functions that are slower as well")
  .option("--write", "write docs/stability.md")
  .option("--json", "the summary as JSON")
  .parse()
  .opts();

const bar = new SingleBar({
  format: "terms {percentage}% | {value} | ETA {eta_formatted}",
  stream: process.stderr,
  noTTYOutput: true,
  notTTYSchedule: 5000,
  hideCursor: true,
});

// What has been tried is on disk already.
process.on("SIGINT", () => {
  bar.stop();
  process.exit(130);
});

bar.start(terms, 0);
const summary = await perform({ seed, terms }, jobs, (done) => bar.update(done));
bar.stop();
process.stdout.write(json === true ? `${JSON.stringify({ seed, ...summary })}\n` : `${lines(summary, slower === true).join("\n")}\n`);
if (write === true) writeFileSync(fileURLToPath(new URL("../../../docs/stability.md", import.meta.url)), page({ seed, terms }, summary));
process.exitCode = summary.rows.some(({ wrong }) => wrong > 0) ? 1 : 0;

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError(`It must be a whole number above 0, not ${text}.`);
}
