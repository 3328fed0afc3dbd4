import { catalog } from "@gofz/core";
import { framework } from "@gofz/testkit";
import { register } from "@gofz/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tf } from "./backends.ts";
import { open } from "./browser/chromium.ts";
import { allCurves } from "./browser/curves.ts";
import { decode, encode } from "./browser/floats.ts";
import type { WebAssemblyCurves } from "./browser/page.ts";
import { trainingResults } from "./browser/training.ts";

/** Both signs of every second binade, of everything that is special, and of more points where functions bend. */
const points = Float32Array.from(
  [
    ...Array.from({ length: 128 }, (_, i) => 1.37 * 2 ** (2 * i - 128)),
    ...Array.from({ length: 48 }, (_, i) => 1.03 * 2 ** (i / 4 - 6)),
    ...[0, 2 ** -149, 2 ** -126, 88.9, 103.5, 3.4028234663852886e38, Infinity],
  ].flatMap((x) => [x, -x]),
);
const x = Float32Array.of(Number.NaN, ...points);

const kinds = ["strict", "threaded"] as const;
const tabs = await Promise.all(kinds.map(open));
afterAll(() => Promise.all(tabs.map((tab) => tab.close())));
let found: readonly WebAssemblyCurves[] = [];
let expected: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  // The pages compute all at once, and Node meanwhile.
  const pages = Promise.all(tabs.map((tab) => tab.call("webAssembly", encode(x), framework)));
  await tf.setBackend("wasm");
  expected = allCurves(tf, register(tf, catalog), x, framework);
  found = await pages;
}, 300_000);

describe.each(kinds.map((kind, i) => ({ kind, i })))("a $kind page", ({ kind, i }) => {
  it("has the build of the wasm backend that it should", () => {
    expect(found[i]?.isShared).toBe(kind === "threaded");
  });

  it.each(["cpu", "wasm"] as const)("computes the same bits as Node on %s", (backend) => {
    const curves = Object.entries(found[i]?.[backend] ?? {});
    expect(curves.map(([title]) => title)).toEqual(Object.keys(expected));
    const different = curves.filter(([title, values]) => !isSame(values, expected[title] ?? ""));
    expect(different.map(([title]) => title)).toEqual([]);
  });
});

it.each(kinds)("the kernels that train give the same bits in a %s page as in Node", async (kind) => {
  await tf.setBackend("wasm");
  const there = await tabs[kinds.indexOf(kind)]?.call("training");
  expect(there).toEqual(trainingResults(tf));
});

/** Which NaN an operation makes is left open. */
function isSame(values: string, others: string): boolean {
  const [a, b] = [values, others].map(decode);
  return values === others || (a?.every((value, i) => Object.is(value, b?.[i])) ?? false);
}
