import { expect, test } from "vitest";
import { held } from "../../bench/src/bundles.ts";
import { gzipped } from "../../bench/src/gzipped.ts";

test.each(held)("$title: below $bar kB gzipped", async ({ code, bar }) => {
  expect(await gzipped(code)).toBeLessThan(bar * 1000);
});
