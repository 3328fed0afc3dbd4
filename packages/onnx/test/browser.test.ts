import { catalog } from "@gofz/core";
import { activationModel, type Model } from "@gofz/onnx";
import { framework, ulpOf } from "@gofz/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open, type Tab } from "./browser/chromium.ts";
import { merged } from "./merged.ts";
import { runOnce } from "./session.ts";

/** A sample; with GOFZ_WHOLE=1 the whole catalogue, in minutes. */
const { GOFZ_WHOLE: whole } = process.env;
const names = new Set(whole === "1" ? Object.keys(catalog) : framework);
const activations = Object.values(catalog).filter(({ name, kind }) => kind === "elementwise" && names.has(name));
/** So many are run in one model. */
const batch = 24;
const batches = Array.from({ length: Math.ceil(activations.length / batch) }, (_, i) => activations.slice(i * batch, (i + 1) * batch));

const special = [Number.NaN, -Infinity, Infinity, -0, 0, -3.4e38, 3.4e38, -1e-30, 1e-30];
const x = Float32Array.from([...special, ...Array.from({ length: 119 }, (_, i) => (i % 2 === 0 ? 1 : -1) * 1.37 * 2 ** (-20 + i / 5))]);

let tab: Tab;
beforeAll(async () => {
  tab = await open();
}, 120_000);
afterAll(() => tab.close());

function modelOf(some: typeof activations): Model {
  const models = some.flatMap((activation) =>
    ([0, 1] as const).map((order) => [`${activation.name}${order}`, activationModel(activation, { form: "auto", order })] as const),
  );
  return merged(Object.fromEntries(models));
}

/** WebGPU's own operators lose NaN and infinities: its language lets an implementation assume that there are none. */
test.each([
  ["wasm", { ulps: 8, absolute: 2 ** -21, onlyFinite: false }],
  ["webgpu", { ulps: 32, absolute: 2 ** -20, onlyFinite: true }],
] as const)("onnxruntime-web's %s agrees with onnxruntime-node", { timeout: 900_000 }, async (provider, { ulps, absolute, onlyFinite }) => {
  for (const some of batches) {
    const model = modelOf(some);
    const [there, here] = await Promise.all([tab.run(provider, model, x), runOnce(model, { x: { dims: [x.length], data: x } })]);
    for (const [name, { data }] of Object.entries(here)) {
      for (const [i, wanted] of data.entries()) {
        if (onlyFinite && !(Number.isFinite(x[i]) && Number.isFinite(wanted))) continue;
        const got = there[name]?.[i] ?? 0;
        const title = `${name} at ${x[i]}: ${got}, not ${wanted}`;
        if (!Number.isFinite(wanted)) expect(got, title).toBe(wanted);
        else expect(Math.abs(got - wanted), title).toBeLessThanOrEqual(Math.max(ulps * ulpOf(wanted), absolute));
      }
    }
  }
});
