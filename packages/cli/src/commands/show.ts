import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { assignment } from "../input/assignment.ts";
import { functionHelp, type Subject, subject } from "../input/subject.ts";
import { type Twin, twinOf } from "../input/twin.ts";
import { json } from "../output/json.ts";
import type { Output } from "../output/output.ts";
import { page } from "../output/page.ts";
import { record } from "../output/record.ts";

/** `gofz show`: what a function is and what it is like. */
export function showCommand(output: Output): CommandUnknownOpts {
  return new Command("show")
    .description("Show a function: formula, slope, properties, and a plot.")
    .argument("<name>", functionHelp)
    .option("--param <name=value>", "a parameter; of a formula, each symbol but x must have one", assignment, {})
    .option("--json", "print one JSON document, without the plot")
    .action((name, { param, json: isJson }) => {
      const asked = subject(name, param);
      const twin = asked.isTyped ? twinOf(asked.activation) : undefined;
      output.print(isJson === true ? json(document(asked, twin)) : `${page(asked.activation, asked.params, output)}${told(twin)}`);
    });
}

function document({ activation, params }: Subject, twin: Twin | undefined): Readonly<Record<string, unknown>> {
  return { ...record(activation, params), ...(twin === undefined ? {} : { same: { name: twin.activation.name, by: twin.by } }) };
}

function told(twin: Twin | undefined): string {
  if (twin === undefined) return "";
  const { name } = twin.activation;
  const how = { formula: "algebra turns one formula into the other", values: "both have the same values wherever they were compared" };
  return `\n\nThis is ${name} of the catalogue: ${how[twin.by]}. See gofz show ${name}.`;
}
