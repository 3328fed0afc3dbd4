import { type Activation, emit, isElementwise, type Profile, profile } from "@gofz/core";
import { latex } from "@gofz/core/targets";
import { facts, formulas, named, parametersInWords, propertiesOf, svg, withSlope } from "gofz";
import { code, joined, plain, table } from "./markdown.ts";
import { pictureOf } from "./names.ts";

/** What the pages say about a function. */
export interface Entry {
  readonly name: string;
  /** Its section in the family's page. */
  readonly section: string;
  /** An SVG; none for what is not elementwise. */
  readonly picture: string | undefined;
  /** Those that `gofz list --property` knows. */
  readonly properties: readonly string[];
  /** How many statements its profile makes, and how many of them are proven. */
  readonly statements: number;
  readonly proven: number;
}

const size = { width: 320, height: 200, letters: 12 };

/** Computes a function's entry, which can take some seconds. */
export function entry(activation: Activation): Entry {
  const { name } = activation;
  const known = isElementwise(activation) ? profile(activation) : undefined;
  const ways = known === undefined ? [] : waysOf(known);
  return {
    name,
    section: section(activation, known),
    picture: known === undefined ? undefined : picture(activation, known),
    properties: known === undefined ? [] : propertiesOf(known, activation),
    statements: ways.length,
    proven: ways.filter((by) => by === "proof").length,
  };
}

function waysOf(known: Profile): readonly string[] {
  return Object.values(known).flatMap((fact) => ("by" in fact ? [fact.by] : []));
}

function picture(activation: Activation, known: Profile): string {
  const drawing = withSlope(named("f", activation, {}), known.kinks.value);
  return `${svg({ title: `${activation.name} and its derivative`, ...drawing, ...size })}\n`;
}

function section(activation: Activation, known: Profile | undefined): string {
  const { name, summary, aliases, source } = activation;
  const file = pictureOf(name);
  return joined([
    `## ${name}`,
    plain(summary),
    known === undefined
      ? ""
      : `<a href="${file}"><img src="${file}" alt="The graphs of ${name} and its derivative" width="${size.width}"></a>`,
    `\`\`\`math\n${emit(activation, latex).trimEnd()}\n\`\`\``,
    trained(activation),
    list([
      ["Parameters", parametersInWords(activation).map(plain).join(", ")],
      ["Also called", aliases.map(plain).join(", ")],
      ["Source", plain(source)],
    ]),
    known === undefined
      ? ""
      : table(
          ["", "", ""],
          facts(known).map(({ label, text, by }) => [plain(label), plain(text), by === "proof" ? "proven" : (by ?? "")]),
        ),
  ]);
}

function trained(activation: Activation): string {
  const training = formulas(activation).find(([left]) => left === "in training");
  return training === undefined
    ? ""
    : `In training: ${code(training[1].replaceAll("\n", " "))}; in evaluation, as here, what is drawn is its mean.`;
}

function list(items: readonly (readonly [string, string])[]): string {
  return items.flatMap(([label, text]) => (text === "" ? [] : [`- ${label}: ${text}`])).join("\n");
}
