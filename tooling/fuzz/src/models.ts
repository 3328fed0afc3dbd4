import { Command } from "@commander-js/extra-typings";
import { mish, prelu, swish } from "@gofz/core";
import { activationModel, encodeModel } from "@gofz/onnx";
import { random } from "@gofz/testkit";
import { count } from "./count.ts";
import { attemptModel, mutatedFile } from "./model-trial.ts";
import { progress } from "./progress.ts";
import { picker } from "./soup.ts";
import type { Outcome } from "./trial.ts";

const { files, seed } = new Command("fuzz-models")
  .description(
    "Reads mutated .onnx files; ends with an error at the first that is neither read nor refused, or that takes too much memory.",
  )
  .option("--files <n>", "how many", count, 1_000_000)
  .option("--seed <n>", "where the random numbers begin", count, 1)
  .parse()
  .opts();

/** So many lie between two looks at the bar. */
const batch = 1000;

const next = random(seed);
const pick = picker(next);
const forms = ["function", "primitive"] as const;
const models = [mish, prelu, swish].flatMap((activation) => forms.map((form) => encodeModel(activationModel(activation, { form }))));
const outcomes: Record<Outcome, number> = { read: 0, refused: 0 };
const bar = progress("mutated files", files);
for (let done = 0; done < files; done += batch) {
  const size = Math.min(batch, files - done);
  for (let n = 0; n < size; n++) outcomes[attemptModel(mutatedFile(pick(models), next))]++;
  bar.increment(size);
  // The bar, and Ctrl-C, get their turn.
  await new Promise((resume) => setImmediate(resume));
}
bar.stop();
process.stdout.write(`${files} files: ${outcomes.read} read, ${outcomes.refused} refused\n`);
