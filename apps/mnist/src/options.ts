import { mkdirSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import type { Recipe } from "./activation.ts";
import type { ModelName } from "./architecture.ts";
import type { Optimizer } from "./backend.ts";
import { backendNames } from "./backends.ts";
import { type ContestantName, contestantNames, isContestantName } from "./contestants.ts";
import { TRAINING_IMAGES } from "./data/digits.ts";
import { fraction, positive, whole } from "./number.ts";
import { optimizerOf, usualRates } from "./optimizer.ts";
import { named, typed } from "./recipe.ts";
import type { Schedule } from "./train.ts";

/** What the command line asks for, checked. */
export interface Options extends Schedule {
  readonly model: ModelName;
  readonly activation: Recipe;
  readonly backends: readonly ContestantName[];
  /** Whether the user named them. */
  readonly named: boolean;
  readonly optimizer: Optimizer;
  readonly threads: number | undefined;
  readonly json: boolean;
  /** Where models and pictures are saved. */
  readonly out: string | undefined;
  /** Whether to list the activations instead of training. */
  readonly list: boolean;
}

/** Reads the command line. On a mistake it says so in a line on standard error and exits with 2. */
export function readOptions(argv: readonly string[]): Options {
  const command = mnist().parse(argv);
  const { activation, formula, backend, optimizer, learningRate, momentum, threads, out, json, list, ...rest } = command.opts();
  if (rest.batchSize > rest.limit) {
    command.error(`error: --batch-size ${rest.batchSize} exceeds the ${rest.limit} images of --limit: not one whole batch would be left.`);
  }
  if (momentum > 0 && optimizer !== "sgd") command.error(`error: --momentum is for sgd; ${optimizer} has its own. Add --optimizer sgd.`);
  if (out !== undefined)
    makeDirectory(out, (problem) => command.error(`error: --out ${out} can't be made: ${problem}. Name a folder you may write to.`));
  return {
    ...rest,
    activation: formula ?? activation,
    named: command.getOptionValueSource("backend") === "cli" && backend !== contestantNames,
    backends: backend,
    optimizer: optimizerOf({ optimizer, rate: learningRate, momentum }),
    threads,
    out,
    json: json === true,
    list: list === true,
  };
}

function makeDirectory(path: string, refuse: (problem: string) => never): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

function mnist() {
  return new Command("mnist")
    .description("Trains one model on MNIST through each backend, from the same weights over the same batches, and compares them.")
    .addOption(
      new Option("--model <name>", "mlp: 784-128-10; cnn: two convolutions with pooling")
        .choices(["mlp", "cnn"] as const)
        .default("mlp" as const),
    )
    .addOption(
      new Option("--activation <name>", "an activation of gofz; --list lists them")
        .argParser(named)
        .default(named("mish"), "mish")
        .conflicts("formula"),
    )
    .addOption(new Option("--formula <text>", 'an activation of your own, such as "x*sigmoid(1.7*x)"').argParser(typed))
    .addOption(
      new Option("--backend <names>", "the backends, in this order, separated by commas; all adds those of the page in Chromium")
        .argParser(backendList)
        .default<readonly ContestantName[]>(backendNames, backendNames.join()),
    )
    .option("--epochs <n>", "passes over the training images", whole(1, 1000), 1)
    .option("--batch-size <n>", "images a step; the last, partial batch is dropped", whole(1, TRAINING_IMAGES), 128)
    .addOption(new Option("--optimizer <name>", "adam or sgd").choices(["adam", "sgd"] as const).default("adam" as const))
    .option("--learning-rate <x>", `step size (default: ${usualRates.adam} for adam, ${usualRates.sgd} for sgd)`, positive)
    .option("--momentum <x>", "momentum of sgd", fraction, 0)
    .option("--seed <n>", "fixes the initial weights and the batches", whole(0, 2 ** 32 - 1), 1)
    .option("--limit <n>", "train on the first n images only", whole(1, TRAINING_IMAGES), TRAINING_IMAGES)
    .option("--threads <n>", "threads of onnxruntime; in Node, TensorFlow.js computes on one", whole(1, 256))
    .option("--json", "print one JSON object instead of a table")
    .option("--out <dir>", "save the models that Node trains and a picture of all losses there")
    .option("--list", "list the activations instead")
    .configureOutput({ outputError: (text, write) => write(text.replace("\n(Did", " (Did")) })
    .helpOption("-h, --help", "show this help")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
}

function backendList(text: string): readonly ContestantName[] {
  if (text === "all") return contestantNames;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isContestantName(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no backend ${JSON.stringify(unknown)}; choose from all, ${contestantNames.join(", ")}.`);
  return [...new Set(names.filter(isContestantName))];
}
