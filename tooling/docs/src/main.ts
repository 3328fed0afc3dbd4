import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { families } from "@gofz/core";
import { writeWhole } from "gofz";
import { entriesOf } from "./crew.ts";
import type { Entry } from "./entry.ts";
import { familyPage } from "./family-page.ts";
import { indexPage } from "./index-page.ts";
import { membersOf } from "./members.ts";
import { pageOf, pictureOf } from "./names.ts";
import { omittedPage } from "./omitted-page.ts";
import { propertiesTable } from "./properties-table.ts";

const root = join(import.meta.dirname, "../../..");

/** Where the pages are written: docs/catalogue, or the folder that was named. */
const [folder = join(root, "docs/catalogue")] = process.argv.slice(2);

const names = Object.values(families).flatMap((family) => membersOf(family).map(({ name }) => name));
let count = 0;
const entries = await entriesOf(names, (name) => {
  count++;
  if (count % 20 === 0 || count === names.length) console.error(`${count} of ${names.length}: ${name}`);
});
await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, "pictures"), { recursive: true });
for (const [file, text] of Object.entries(pages(entries))) await writeWhole(join(folder, file), text);
if (process.argv.length <= 2) await writeWhole(join(root, "packages/cli/src/properties/properties.generated.ts"), propertiesTable(entries));

/** All files, by their names within the folder. */
function pages(entries: readonly Entry[]): Readonly<Record<string, string>> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const ofFamilies = Object.entries(families).map(([name, family]) => {
    return [
      pageOf(name),
      familyPage(
        family,
        membersOf(family).flatMap((each) => byName.get(each.name) ?? []),
      ),
    ] as const;
  });
  const pictures = entries.flatMap(({ name, picture }) => (picture === undefined ? [] : [[pictureOf(name), picture] as const]));
  return { "README.md": indexPage(entries), "omitted.md": omittedPage(), ...Object.fromEntries([...ofFamilies, ...pictures]) };
}
