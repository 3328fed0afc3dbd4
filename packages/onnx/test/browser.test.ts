import { catalog, print, term } from "@gofz/core";
import { type ActivationModelOptions, activationModel, type Model } from "@gofz/onnx";
import { framework, ulpOf } from "@gofz/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open, type Tab } from "./browser/chromium.ts";
import { elsewhere } from "./exceptions.ts";
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

function modelOf(some: typeof activations, options: ActivationModelOptions): Model {
  const models = some.flatMap((activation) =>
    ([0, 1] as const).map((order) => [titleOf(activation.name, order), activationModel(activation, { form: "auto", ...options, order })]),
  );
  return merged(Object.fromEntries(models));
}

const oscillating = new Set(activations.filter((activation) => /\b(sin|cos)\(/.test(print(term(activation)))).map(({ name }) => name));

function titleOf(name: string, order: 0 | 1): string {
  return `${name}${"'".repeat(order)}`;
}

/** How far a provider may be from onnxruntime-node, in float32 ULP of f and of f', or absolutely. */
interface Provider {
  readonly options: ActivationModelOptions;
  readonly ulps: readonly [value: number, slope: number];
  readonly absolute: number;
  /** Whether infinities and NaN are left out. */
  readonly onlyFinite: boolean;
  /** The magnitude of x up to which what oscillates is compared. */
  readonly reach: number;
}

const providers: Readonly<Record<"wasm" | "webgpu", Provider>> = {
  wasm: { options: {}, ulps: [8, 8], absolute: 2 ** -21, onlyFinite: false, reach: Infinity },
  // Its operators lose NaN and infinities: its language lets an implementation assume that there are none. Node is within 4 and 8 ULP itself.
  webgpu: { options: { float64: false }, ulps: [20, 40], absolute: 2 ** -21, onlyFinite: true, reach: 2 ** 13 },
};

test.each(["wasm", "webgpu"] as const)("onnxruntime-web's %s agrees with onnxruntime-node", { timeout: 900_000 }, async (provider) => {
  const { options } = providers[provider];
  const failures: Record<string, string> = {};
  for (const some of batches) {
    const [there, here] = await Promise.all([
      tab.run(provider, modelOf(some, options), x),
      runOnce(modelOf(some, {}), { x: { dims: [x.length], data: x } }),
    ]);
    for (const [title, { data }] of Object.entries(here)) {
      const worst = largestMiss(provider, title, there[title] ?? new Float32Array(x.length).fill(Number.NaN), data);
      if (worst !== undefined) failures[title] = worst;
    }
  }
  const excepted = Object.keys(elsewhere[provider]).filter((title) => names.has(title.replace("'", "")));
  expect(Object.keys(failures).sort(), JSON.stringify(failures, null, 1)).toEqual(excepted.sort());
});

function largestMiss(provider: "wasm" | "webgpu", title: string, there: Float32Array, here: ArrayLike<number>): string | undefined {
  const { ulps, absolute, onlyFinite, reach } = providers[provider];
  const most = ulps[title.endsWith("'") ? 1 : 0];
  let worst: { readonly size: number; readonly text: string } = { size: 1, text: "" };
  for (const [i, got] of there.entries()) {
    const [at, wanted] = [x[i] ?? 0, here[i] ?? 0];
    if (Math.abs(at) > reach && oscillating.has(title.replace("'", ""))) continue;
    if (onlyFinite && !(Number.isFinite(at) && Number.isFinite(wanted))) continue;
    const error = Math.abs(got - wanted) / Math.max(most * ulpOf(wanted), absolute);
    const size = Object.is(got, wanted) || got === wanted ? 0 : Number.isFinite(error) ? error : Infinity;
    if (size > worst.size) worst = { size, text: `at ${at}: ${got}, not ${wanted}` };
  }
  return worst.size > 1 ? worst.text : undefined;
}
