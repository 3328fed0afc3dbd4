import { catalog, differentiate, inference, isElementwise, lowerCheapest, parameters, plan } from "@gofz/core";
import { expect, test } from "vitest";
import { foundWith } from "../src/activation/plans.generated.ts";
import { plans, slopePlans, written } from "../src/activation/plans.ts";
import { machines } from "../src/activation/precision.ts";
import { foundForCurvatures } from "./curvatures.generated.ts";

const { code }: { readonly code: () => string } = await import(`${import.meta.dirname}/../../core/scripts/code.mjs`);

/** Some: to try all of them takes a minute, and is what `pnpm plans` does. */
const some = Object.values(catalog)
  .filter((activation, i) => isElementwise(activation) && i % 40 === 3)
  .flatMap((activation) => [0, 1, 2].map((order) => ({ title: `${activation.name}${"'".repeat(order)}`, activation, order })));

test("the plans are found with core's code as it is: run pnpm plans", () => {
  expect(foundWith).toBe(code());
});

test.each(some)("the plan of $title is what trying finds", ({ activation, order }) => {
  const term = differentiate(inference(activation), "x", order);
  const machine = { ...machines.whole, typical: parameters(activation) };
  const known = order === 2 ? written(foundForCurvatures) : plans;
  expect(known.match(/.{8}/g), "run pnpm plans").toContain(plan(term, machine));
  expect(lowerCheapest([term], "fast", { ...machine, plans: known })).toEqual(lowerCheapest([term], "fast", machine));
  const trained = { ...machine, typical: {}, guarded: false };
  if (order === 1) expect(lowerCheapest([term], "fast", { ...trained, plans: slopePlans })).toEqual(lowerCheapest([term], "fast", trained));
});
