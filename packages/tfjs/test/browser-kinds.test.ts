// What is not elementwise, on the backends of a browser: what Node's cpu gives, and nothing left behind.
import { describe, expect, it } from "vitest";
import { tf } from "./backends.ts";
import { besideNode, pageBackends } from "./browser/beside-node.ts";
import { kindResults } from "./browser/kinds.ts";
import { near } from "./browser/near.ts";
import { others, stochastic } from "./kinds/cases.ts";

const { tab, gofz } = await besideNode();

describe.each(pageBackends)("%s", (backend) => {
  it.each([...new Set([...others, ...stochastic])])(
    "$name: values and gradients, in evaluation and in training, masked, and of integers",
    async ({ name }) => {
      const { curves, left } = await tab.call("kind", backend, name);
      near(curves, (await kindResults(tf, gofz, name)).curves);
      expect(left).toEqual([0, 0]);
    },
  );
});
