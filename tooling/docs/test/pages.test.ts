import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalog, families, find, isElementwise } from "@gofz/core";
import { describe, expect, test } from "vitest";
import { entry } from "../src/entry.ts";
import { membersOf } from "../src/members.ts";
import { pageOf, pictureOf } from "../src/names.ts";
import { omittedPage } from "../src/omitted-page.ts";

const folder = join(import.meta.dirname, "../../../docs/catalogue");
const page = (file: string): string => readFileSync(join(folder, file), "utf8");
const elementwise = Object.values(catalog).filter(isElementwise);

describe("the committed pages are those that the generator makes (npx --yes pnpm@10.34.9 catalogue)", () => {
  test.each(Object.entries(families))("%s lists its functions", (name, family) => {
    const headings = [...page(pageOf(name)).matchAll(/^##? (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([family.title, ...membersOf(family).map((member) => member.name)]);
  });

  test("the index counts and links all", () => {
    const text = page("README.md");
    expect(text).toContain(`\n${Object.keys(catalog).length} functions, `);
    for (const [name, { activations }] of Object.entries(families)) {
      for (const activation of activations)
        expect(text).toContain(`[${activation.name}](${pageOf(name)}#${activation.name.toLowerCase()})`);
    }
  });

  test("there is a picture of each function of one element, and no other", () => {
    const files = readdirSync(join(folder, "pictures")).map((file) => `pictures/${file}`);
    expect(files.sort()).toEqual(elementwise.map(({ name }) => pictureOf(name)).sort());
  });

  test.each(["relu", "leakyRelu", "relu6", "sigmoid", "tanh", "step", "sin", "softplus", "glu", "softmax", "rrelu"])("%s", (name) => {
    const { section, picture } = entry(find(name));
    const pages = Object.keys(families).map((family) => page(pageOf(family)));
    expect(pages.filter((text) => text.includes(section.trimEnd()))).toHaveLength(1);
    if (picture !== undefined) expect(page(pictureOf(name))).toBe(picture);
  });

  test("what is left out", () => expect(page("omitted.md")).toBe(omittedPage()));
});
