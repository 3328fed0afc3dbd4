import { families } from "@gofz/core";
import { propertyNames } from "gofz";
import type { Entry } from "./entry.ts";
import { code, joined, table } from "./markdown.ts";
import { membersOf } from "./members.ts";
import { anchorOf, pageOf } from "./names.ts";

/** The catalogue's first page: how much there is, and where. */
export function indexPage(entries: readonly Entry[]): string {
  const activations = Object.values(families).flatMap((family) => family.activations);
  const aliases = activations.reduce((sum, activation) => sum + activation.aliases.length, 0);
  const [statements, proven] = [total(entries, "statements"), total(entries, "proven")];
  return joined([
    "# The catalogue",
    `${activations.length} functions, ${aliases} further names, and ${statements} statements about what the functions are like, ${proven} of them proven. All of it is computed from the formulas; [what is left out](omitted.md), and why, stands on a page of its own.`,
    "`npx gofz show mish` prints one of them, `npx gofz list --property odd` chooses among them.",
    "## Families",
    table(
      ["family", "functions"],
      Object.entries(families).map(([name, family]) => [
        `[${family.title}](${pageOf(name)})`,
        membersOf(family)
          .map((member) => link(name, member.name))
          .join(" "),
      ]),
    ),
    "## Properties",
    "How many of the functions of one element have a property, with their default parameters:",
    table(
      ["property", "functions"],
      propertyNames.map((name) => [code(name), String(entries.filter(({ properties }) => properties.includes(name)).length)]),
    ),
  ]);
}

function link(family: string, name: string): string {
  return `[${name}](${pageOf(family)}#${anchorOf(name)})`;
}

function total(entries: readonly Entry[], what: "statements" | "proven"): number {
  return entries.reduce((sum, entry) => sum + entry[what], 0);
}
