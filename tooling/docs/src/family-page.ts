import type { Family } from "@gofz/core";
import type { Entry } from "./entry.ts";
import { joined } from "./markdown.ts";

/** The page of a family: a section for each of its functions. */
export function familyPage({ title }: Family, entries: readonly Entry[]): string {
  const legend =
    "The pictures show f and, dashed, f'. What is proven holds for all real x; what is numeric was computed in floating point.";
  return joined([`# ${title}`, "[All families](README.md)", legend, ...entries.map(({ section }) => section.trimEnd())]);
}
