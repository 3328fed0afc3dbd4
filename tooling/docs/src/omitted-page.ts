import { joined, plain, table } from "./markdown.ts";
import { type Omitted, omitted } from "./omitted.ts";

/** The page of what is not in the catalogue. */
export function omittedPage(all: readonly Omitted[] = omitted): string {
  const list = table(
    ["function", "why"],
    all.map(({ name, reason }) => [plain(name), plain(reason)]),
  );
  return joined(["# What is left out", "[All families](README.md)", all.length === 0 ? "Nothing." : list]);
}
