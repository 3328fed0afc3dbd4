import type { Entry } from "./entry.ts";

/** The source of the command line's table of properties. */
export function propertiesTable(entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ name, picture, properties }) => (picture === undefined ? [] : [`  ${name}: "${properties.join(" ")}",`]));
  return [
    "// Made by tooling/docs from the profiles of the catalogue: npx --yes pnpm@10.34.9 catalogue",
    "",
    "/** The properties of each elementwise function of the catalogue, with its defaults. */",
    "export const propertiesTable: Readonly<Record<string, string>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}
