import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { mish, prelu, swish } from "@gofz/core";
import { activationModel, encodeModel } from "@gofz/onnx";
import { random } from "@gofz/testkit";
import { attemptModel, mutatedFile } from "./model-trial.ts";
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

const next = random(seed);
const pick = picker(next);
const forms = ["function", "primitive"] as const;
const models = [mish, prelu, swish].flatMap((activation) => forms.map((form) => encodeModel(activationModel(activation, { form }))));
const outcomes: Record<Outcome, number> = { read: 0, refused: 0 };
for (let done = 0; done < files; done++) outcomes[attemptModel(mutatedFile(pick(models), next))]++;
process.stdout.write(`${files} files: ${outcomes.read} read, ${outcomes.refused} refused\n`);

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError(`It must be a whole number, not ${text}.`);
}
