import { Command, type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { emit } from "@gofz/core";
import { targets } from "@gofz/core/targets";
import { assignment } from "../input/assignment.ts";
import { oneOf } from "../input/choice.ts";
import { functionHelp, subject } from "../input/subject.ts";
import type { Output } from "../output/output.ts";

/** `gofz emit`: a function as source in another language. */
export function emitCommand({ print: say }: Output): CommandUnknownOpts {
  return new Command("emit")
    .description("Write a function, its slope, and where there is one its layer, as source for another language.")
    .argument("<name>", functionHelp)
    .addOption(
      new Option("-t, --to <target>", `the language: ${Object.keys(targets).join(", ")}`)
        .argParser(oneOf(Object.keys(targets)))
        .makeOptionMandatory(),
    )
    .option("--param <name=value>", "another default for a parameter; of a formula, a parameter", assignment, {})
    .option("--name <name>", "what a formula is called in the source", "f")
    .action((name, { to, param, name: called }) => {
      const { activation, params } = subject(name, param, called);
      const target = targets[to];
      if (target !== undefined) say(emit({ ...activation, params: { ...activation.params, ...params } }, target));
    });
}
