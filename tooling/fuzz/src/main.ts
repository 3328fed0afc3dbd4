import { Command } from "@commander-js/extra-typings";
import { catalog, print, scope } from "@gofz/core";
import { random } from "@gofz/testkit";
import { count } from "./count.ts";
import { mutated } from "./mutation.ts";
import { progress } from "./progress.ts";
import { picker, soup } from "./soup.ts";
import { attempt, type Outcome } from "./trial.ts";

const { strings, mutations, seed } = new Command("fuzz")
  .description("Reads random strings and mutated formulas; ends with an error at the first that is neither read right nor refused.")
  .option("--strings <n>", "how many random strings", count, 10_000_000)
  .option("--mutations <n>", "how many mutations of the catalogue's formulas", count, 1_000_000)
  .option("--seed <n>", "where the random numbers begin", count, 1)
  .parse()
  .opts();

/** So many share a scope for their terms. */
const batch = 1000;

const next = random(seed);
const formulas = Object.values(catalog).map(({ formula }) => print(formula));
const pick = picker(next);

await run("random strings", strings, () => soup(next));
await run("mutations", mutations, () => mutated(pick(formulas), next));

async function run(name: string, total: number, make: () => string): Promise<void> {
  const outcomes: Record<Outcome, number> = { read: 0, refused: 0 };
  const bar = progress(name, total);
  let slowest = { text: "", milliseconds: 0 };
  for (let done = 0; done < total; done += batch) {
    const size = Math.min(batch, total - done);
    scope(() => {
      for (let n = 0; n < size; n++) {
        const text = make();
        const start = performance.now();
        outcomes[attempt(text)]++;
        const milliseconds = performance.now() - start;
        if (milliseconds > slowest.milliseconds) slowest = { text, milliseconds };
      }
      return size;
    });
    bar.increment(size);
    // The collector, and Ctrl-C, get their turn.
    await new Promise((resume) => setImmediate(resume));
  }
  bar.stop();
  const { text, milliseconds } = slowest;
  const worst = `slowest ${milliseconds.toFixed(1)} ms for ${text.length} characters`;
  process.stdout.write(`${name}: ${total}, ${outcomes.read} read, ${outcomes.refused} refused, ${worst}\n`);
}
