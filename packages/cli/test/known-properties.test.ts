import { catalog, define, find, isElementwise, profile } from "@gofz/core";
import { expect, test } from "vitest";
import { knownProperties } from "../src/properties/known-properties.ts";
import { propertiesTable } from "../src/properties/properties.generated.ts";
import { propertiesOf } from "../src/properties/properties.ts";

// npx --yes pnpm@10.34.9 catalogue makes the table.
test("the table has a row for each function of one element", () => {
  const names = Object.values(catalog)
    .filter(isElementwise)
    .map(({ name }) => name);
  expect(Object.keys(propertiesTable).sort()).toEqual(names.sort());
});

test.each(["relu", "leakyRelu", "tanh", "hardSwish", "step", "sin", "squareplus"])("the row of %s is what its profile says", (name) => {
  const activation = find(name);
  expect(knownProperties(activation)).toEqual(propertiesOf(profile(activation), activation));
});

test("what is not of the catalogue is computed, even under a name of it", () => {
  const cube = define({ name: "relu", formula: "x^3" });
  expect(knownProperties(cube)).toEqual(["increasing", "monotone", "odd", "continuous", "differentiable", "smooth", "zero-centred"]);
});
