import { catalog, isElementwise } from "@gofz/core";
import { afterAll, describe, expect, test } from "vitest";
import { sample } from "../sample/sample.ts";
import { saveAccuracy } from "./accuracy.ts";
import { type Backend, framework } from "./backend.ts";
import { explain } from "./failure.ts";
import { type Measurement, measure } from "./measurement.ts";
import { checkPlacement } from "./placement.ts";
import { type Trial, trial } from "./trial.ts";
import { checkValues } from "./values.ts";

/** How many points a function has: more for those that the bounds bind. */
const sizes = { framework: 2000, other: 120 } as const;

/** Long enough to ask the oracle for every value, when the cache is cold and other tests run. */
const timeout = 120_000;

/**
 * Defines the tests that every backend passes: a test for f, f' and f'' of every activation, which checks promises 1, 2, 3, 6 and 7 of
 * design.md section 5, and the bounds for the framework functions. What it measures on the way is saved for the accuracy table.
 * A backend's whole test, where `run(activation, order, x)` remembers what it has compiled:
 *
 *     conforms("wasm exact", { run, bounds: { value: 0.5001, slope: 0.5001 }, exact: true });
 */
export function conforms(name: string, backend: Backend): void {
  const rows: Measurement[] = [];
  describe(`${name} conforms`, () => {
    for (const activation of backend.activations ?? Object.values(catalog).filter(isElementwise)) {
      const points = once(() => sample(activation, framework.includes(activation.name) ? sizes.framework : sizes.other));
      for (const order of [0, 1, 2] as const) {
        const title = `${activation.name}${"'".repeat(order)}`;
        const reason = backend.skip?.[title];
        if (reason !== undefined) test.skip(`${title}: ${reason}`);
        else test(title, async () => void rows.push(await check(trial(backend, activation, order, points()))), timeout);
      }
    }
    afterAll(() => saveAccuracy(name, rows));
  });
}

async function check(given: Trial): Promise<Measurement> {
  const input = given.x.slice();
  const results = await given.backend.run(given.activation, given.order, input);
  expect(results.length, "as many results as inputs").toBe(input.length);
  expect(new Uint32Array(input.buffer), "the input is left alone").toEqual(new Uint32Array(given.x.buffer));
  const placed = given.backend.pointwise === true ? [] : await checkPlacement(given, results);
  const failures = [...checkValues(given, results), ...placed];
  if (failures.length > 0) expect.fail(explain(given, failures));
  return measure(given, results);
}

function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
