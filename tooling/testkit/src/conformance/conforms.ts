import { type Activation, catalog, isElementwise } from "@gofz/core";
import { afterAll, describe, expect, test } from "vitest";
import { sample } from "../sample/sample.ts";
import { saveAccuracy } from "./accuracy.ts";
import { type Backend, framework } from "./backend.ts";
import { explain, type Failure, isImprecision } from "./failure.ts";
import { type Measurement, measure } from "./measurement.ts";
import { checkPlacement } from "./placement.ts";
import { type Trial, trial } from "./trial.ts";
import { checkValues } from "./values.ts";

/** How many points a function has. A backend that is asked for one value at a time takes too long for as many. */
const sizes = { framework: 200_000, pointwise: 5000, other: 120 } as const;

/** Long enough to ask the oracle for every value, when the cache is cold and other tests run. */
const timeout = 120_000;

/**
 * Defines the tests that every backend passes: a test for f, f' and f'' of every activation, which checks the promises of design.md
 * section 5 and the bounds. What it measures on the way is saved for the accuracy table.
 * A backend's whole test, where `run(activation, order, x)` remembers what it has compiled:
 *
 *     conforms("wasm exact", { run, bounds: { value: 0.5001, slope: 0.5001 }, exact: true });
 */
export function conforms(name: string, backend: Backend): void {
  const rows: Measurement[] = [];
  const exceptions = { ...backend.imprecise, ...backend.broken, ...backend.unsteady };
  const activations = backend.activations ?? Object.values(catalog).filter(isElementwise);
  describe(`${name} conforms`, () => {
    for (const activation of activations) {
      const points = once(() => sample(activation, sizeOf(activation, backend)));
      for (const order of backend.orders ?? ([0, 1, 2] as const)) {
        const title = `${activation.name}${"'".repeat(order)}`;
        const reason = exceptions[title];
        const run = async (): Promise<void> => {
          const given = trial(backend, activation, order, points());
          const { results, failures } = await check(given);
          rows.push(measure(given, results));
          judge(given, failures, title);
        };
        test(reason === undefined ? title : `${title}: ${reason}`, run, timeout);
      }
    }
    const excepted = new Set(Object.keys(exceptions).map((title) => title.replace(/'+$/, "")));
    const most = Math.floor((backend.exceptions ?? 0.02) * Object.keys(catalog).length);
    test(`at most ${most} functions are excepted`, () => expect(excepted.size).toBeLessThanOrEqual(most));
    afterAll(() => saveAccuracy(name, rows));
  });
}

/** What is on a list of exceptions must belong there; what is only imprecise must break no other promise. */
function judge(given: Trial, failures: readonly Failure[], title: string): void {
  const { imprecise = {}, broken = {}, unsteady = {} } = given.backend;
  if (Object.hasOwn(unsteady, title)) return;
  const isListed = Object.hasOwn(imprecise, title) || Object.hasOwn(broken, title);
  if (isListed && failures.length === 0) expect.fail(`${title} keeps its promises now: take it off the list.`);
  if (Object.hasOwn(broken, title)) return;
  const rest = Object.hasOwn(imprecise, title) ? failures.filter((failure) => !isImprecision(failure)) : failures;
  if (rest.length > 0) expect.fail(explain(given, rest));
}

async function check(given: Trial): Promise<{ readonly results: Float32Array; readonly failures: readonly Failure[] }> {
  const input = given.x.slice();
  const results = await given.backend.run(given.activation, given.order, input);
  expect(results.length, "as many results as inputs").toBe(input.length);
  expect(Buffer.from(input.buffer).equals(Buffer.from(given.x.buffer)), "the input is left alone").toBe(true);
  const placed = given.backend.pointwise === true ? [] : await checkPlacement(given, results);
  return { results, failures: [...checkValues(given, results), ...placed] };
}

function sizeOf({ name }: Activation, { pointwise }: Backend): number {
  if (!framework.includes(name)) return sizes.other;
  return pointwise === true ? sizes.pointwise : sizes.framework;
}

function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
