import { conforms } from "@gofz/testkit";
import { afterAll } from "vitest";
import { open } from "./browser/chromium.ts";
import { decode, encode } from "./browser/floats.ts";
import { broken, imprecise } from "./shader-exceptions.ts";

const tab = await open("strict");
afterAll(tab.close);

for (const backend of ["webgl", "webgpu"] as const) {
  const known = new Map<string, readonly Float32Array[]>();
  conforms(`tfjs ${backend}`, {
    run: async ({ name }, order, x) => {
      const curves = known.get(name) ?? (await tab.call("curves", backend, name, encode(x))).map(decode);
      known.set(name, curves);
      return curves[order] ?? new Float32Array();
    },
    bounds: { value: 16, slope: 32 },
    // What is not a normal number may be flushed, when it is read and when it is written.
    absolute: 2 ** -126,
    flushes: true,
    signedZero: false,
    // The same points for all orders, which are computed at once; places are tested in browser.test.ts.
    pointwise: true,
    imprecise,
    broken,
    // The core's forms in single precision are for normal numbers of middling size.
    exceptions: 0.6,
  });
}
