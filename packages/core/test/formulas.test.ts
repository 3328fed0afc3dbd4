import { catalog, print } from "@gofz/core";
import { expect, test } from "vitest";

/** The package as it is built: its formulas are calls of operators, compiled from the texts in the source. */
const built: typeof import("@gofz/core") = await import(`${import.meta.dirname}/../dist/index.js`);

test("the published formulas are the ones that were written", () => {
  expect(Object.keys(built.catalog)).toEqual(Object.keys(catalog));
  for (const [name, { outputs }] of Object.entries(catalog)) {
    expect(built.catalog[name]?.outputs.map(built.print), name).toEqual(outputs.map(print));
  }
});
