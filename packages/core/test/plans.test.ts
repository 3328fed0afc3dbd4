import { bare, catalog, isElementwise, lowerCheapest, plan } from "@gofz/core";
import { expect, test } from "vitest";
import { kernelTerms } from "../src/activation/kernel-terms.ts";
import { foundWith, plans } from "../src/catalog/plans.generated.ts";

/** The package as it is built: its activations have their plans. */
const built: typeof import("@gofz/core") = await import(`${import.meta.dirname}/../dist/index.js`);

const { code }: { readonly code: () => string } = await import(`${import.meta.dirname}/../scripts/code.mjs`);

/** Some: to try all of them takes two minutes, and is what `pnpm plans` does. */
const some = Object.entries(catalog).filter((_, i) => i % 70 === 3);

test("the plans are found with the code as it is: run pnpm plans", () => {
  expect(foundWith).toBe(code());
});

test("the plans are what trying finds", () => {
  for (const [name, activation] of some) {
    const found = kernelTerms(activation).flatMap((term) => plan(term, { ...bare, typical: activation.params }) ?? []);
    expect(plans[name], `${name}: run pnpm plans`).toBe(found.join(""));
  }
});

test("a plan gives the program that trying gives", () => {
  for (const [name, activation] of some.filter(([, activation]) => isElementwise(activation))) {
    const machine = { ...bare, typical: activation.params };
    for (const term of kernelTerms(activation).slice(0, 2)) {
      expect(lowerCheapest([term], "fast", { ...machine, plans: plans[name] ?? "" }), name).toEqual(lowerCheapest([term], "fast", machine));
    }
  }
});

test("what is published has the plans, as what is tested has, and a formula of one's own none", () => {
  for (const each of [built.catalog, catalog]) {
    expect(Object.values(each).map((activation) => activation.plans)).toEqual(Object.keys(catalog).map((name) => plans[name]));
  }
  expect(built.define({ name: "own", formula: "x*x" }).plans).toBe("");
});
