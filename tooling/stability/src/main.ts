import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { SingleBar } from "cli-progress";
import { lines, summary } from "./summary.ts";
import { trials } from "./trials.ts";

const { terms, seed, json } = new Command("stability")
  .description("Lowers random terms and their slopes, and compares them with decimals; ends with an error if a result is wrong.")
  .option("--terms <n>", "how many random terms", count, 10_000)
  .option("--seed <n>", "where the random numbers begin", count, 1)
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
const start = performance.now();
bar.start(terms, 0);
const { verdicts, refused } = await trials(terms, seed, async () => {
  bar.increment();
  // The collector, and Ctrl-C, get their turn.
  await new Promise((resume) => setImmediate(resume));
});
bar.stop();

const result = summary(verdicts, refused);
const seconds = Math.round((performance.now() - start) / 1000);
process.stdout.write(
  json === true ? `${JSON.stringify({ terms, seed, seconds, ...result })}\n` : `${lines(result).join("\n")}\n${seconds} s\n`,
);
process.exitCode = result.wrong.length > 0 ? 1 : 0;

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError(`It must be a whole number, not ${text}.`);
}
