import { type Activation, families, isElementwise, type Parameters, profile } from "@gofz/core";
import { chart } from "../drawing/chart.ts";
import { named, withSlope } from "../drawing/curve.ts";
import { type Fact, facts } from "../properties/facts.ts";
import { type Equation, formulas } from "./formulas.ts";
import type { Output } from "./output.ts";
import { parametersInWords } from "./parameters.ts";
import { familyOf } from "./record.ts";
import { table } from "./table.ts";

/** What a function is and what it is like, for a terminal or a pipe. */
export function page(activation: Activation, params: Parameters, { columns, isColoured }: Pick<Output, "columns" | "isColoured">): string {
  const known = isElementwise(activation) ? profile(activation, params) : undefined;
  const size = { width: Math.min(columns, 78), height: 18, isColoured };
  const drawing = known === undefined ? undefined : withSlope(named("f", activation, params), known.kinks.value);
  return [
    heading(activation),
    equations(formulas(activation)),
    drawing === undefined ? "" : chart(drawing.curves, drawing.window, size).join("\n"),
    known === undefined ? "" : table(facts(known).map(row)),
    about(activation, params),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function heading(activation: Activation): string {
  const family = families[familyOf(activation) ?? ""];
  const title = family === undefined ? activation.name : `${activation.name} (${family.title})`;
  return [title, activation.summary].filter((line) => line !== "").join("\n");
}

/** The equals signs below each other; further lines of a formula below its beginning. */
function equations(all: readonly Equation[]): string {
  const width = Math.max(...all.map(([left]) => left.length));
  return all.map(([left, right]) => `  ${left.padEnd(width)} = ${right.replaceAll("\n", `\n${" ".repeat(width + 5)}`)}`).join("\n");
}

const ways = { proof: "proven", numeric: "numeric" } as const;

function row({ label, text, by }: Fact): readonly string[] {
  return [label, by === undefined ? "" : ways[by], text];
}

function about(activation: Activation, params: Parameters): string {
  const { aliases, source } = activation;
  const rows: readonly (readonly [string, string])[] = [
    ["parameters", parametersInWords(activation, params).join(", ")],
    ["also called", aliases.join(", ")],
    ["source", source],
  ];
  return table(rows.filter(([, text]) => text !== ""));
}
