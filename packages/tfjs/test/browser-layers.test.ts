// Layers in Chromium, on each backend: what Node's cpu gives, through IndexedDB too.
import { describe, expect, it } from "vitest";
import { reloaded } from "./artifacts.ts";
import { tf } from "./backends.ts";
import { besideNode, pageBackends } from "./browser/beside-node.ts";
import { type LayerResults, layerResults, namedResults } from "./browser/layers.ts";
import { near } from "./browser/near.ts";
import { cases } from "./layers/cases.ts";
import { namedLayers } from "./layers/named.ts";

const { tab, gofz } = await besideNode();

describe.each(pageBackends)("%s", (backend) => {
  it.each(cases)("$title: values, gradients, a step of training; saved and loaded", async ({ title }) => {
    agree(await tab.call("layer", backend, title), await layerResults(tf, gofz, title, reloaded));
  });

  it.each(Object.keys(namedLayers))("%s with activations by name: values; saved and loaded", async (kind) => {
    agree(await tab.call("namedLayer", backend, kind), await namedResults(tf, kind, reloaded));
  });
});

/** The browser gives what Node's cpu gives, and the very same once it was saved and loaded. */
function agree({ curves, model, loaded }: LayerResults, expected: LayerResults): void {
  near(curves, expected.curves);
  near(model.outputs, expected.model.outputs);
  near(model.weights, expected.model.weights);
  expect(loaded).toEqual(model);
}
