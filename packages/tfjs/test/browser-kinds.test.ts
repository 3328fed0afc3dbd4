// What is not elementwise, on the backends of a browser: what Node's cpu gives, and nothing left behind.
import { catalog } from "@gofz/core";
import { register } from "@gofz/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tf } from "./backends.ts";
import { open } from "./browser/chromium.ts";
import { kindResults } from "./browser/kinds.ts";
import { near } from "./browser/near.ts";
import { others, stochastic } from "./kinds/cases.ts";

const gofz = register(tf, catalog);
const tab = await open("threaded");
afterAll(tab.close);

beforeAll(async () => {
  await tf.setBackend("cpu");
});

describe.each(["cpu", "wasm", "webgl", "webgpu"])("%s", (backend) => {
  it.each([...new Set([...others, ...stochastic])])(
    "$name: values and gradients, in evaluation and in training, masked, and of integers",
    async ({ name }) => {
      const { curves, left } = await tab.call("kind", backend, name);
      near(curves, (await kindResults(tf, gofz, name)).curves);
      expect(left).toEqual([0, 0]);
    },
  );
});
