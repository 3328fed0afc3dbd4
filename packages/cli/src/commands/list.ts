import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { type Activation, families, type Kind, print } from "@gofz/core";
import { oneOf, someOf } from "../input/choice.ts";
import { json } from "../output/json.ts";
import type { Output } from "../output/output.ts";
import { readable } from "../output/readable.ts";
import { table } from "../output/table.ts";
import { knownProperties } from "../properties/known-properties.ts";
import { propertyNames } from "../properties/properties.ts";

const kinds: readonly Kind[] = ["elementwise", "gated", "axis", "stochastic"];

interface Entry {
  readonly activation: Activation;
  readonly family: string;
}

/** `gofz list`: the catalogue, or those of it that are asked for. */
export function listCommand({ print: say, columns }: Output): CommandUnknownOpts {
  return new Command("list")
    .description("List the functions of the catalogue.")
    .option("-f, --family <name>", `only this family: ${Object.keys(families).join(", ")}`, oneOf(Object.keys(families)))
    .option(
      "-p, --property <name>",
      `only with this property; several may be asked for: ${propertyNames.join(", ")}`,
      someOf(propertyNames),
      [],
    )
    .option("-k, --kind <name>", `only of this kind: ${kinds.join(", ")}`, oneOf(kinds))
    .option("--json", "print one JSON document")
    .action(({ family, property, kind, json: isJson }) => {
      const chosen = entries()
        .filter((entry) => family === undefined || entry.family === family)
        .filter(({ activation }) => kind === undefined || activation.kind === kind)
        .filter(({ activation }) => hasAll(activation, property));
      if (chosen.length === 0) process.stderr.write("No function of the catalogue is all of this.\n");
      say(isJson === true ? json(chosen.map(record)) : table([["name", "family", "formula"], ...chosen.map(row)], columns, 2));
    });
}

function entries(): readonly Entry[] {
  const all = Object.entries(families).flatMap(([family, { activations }]) => activations.map((activation) => ({ activation, family })));
  return all.sort((a, b) => (a.activation.name < b.activation.name ? -1 : 1));
}

function hasAll(activation: Activation, wanted: readonly string[]): boolean {
  const own = wanted.length === 0 ? [] : knownProperties(activation);
  return wanted.every((name) => own.includes(name));
}

function row({ activation, family }: Entry): readonly string[] {
  return [activation.name, family, readable(activation.formula).replaceAll("\n", " ")];
}

function record({ activation, family }: Entry): Readonly<Record<string, unknown>> {
  const { name, kind, aliases, params, trainable, perChannel, source, summary } = activation;
  return {
    name,
    kind,
    family,
    formula: print(activation.formula),
    aliases,
    params,
    trainable,
    perChannel,
    source,
    summary,
    properties: knownProperties(activation),
  };
}
