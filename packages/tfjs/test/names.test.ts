// The names of activations in TensorFlow.js's layers, which are saved and loaded.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { camelCase, catalog, define, isElementwise, snakeCase, tanhExp } from "@gofz/core";
import { activationId, register } from "@gofz/tfjs";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, it } from "vitest";
import { artifactsOf, reloaded } from "./artifacts.ts";
import { tf } from "./backends.ts";
import { branches, named, namedLayers } from "./layers/named.ts";

const g = register(tf, catalog);
const elementwise = Object.values(catalog).filter(isElementwise);
const ids = elementwise.map((activation) => activationId(activation));

function values(model: LayersModel, x: Tensor): readonly number[][] {
  return [model.predict(x)].flat().map((output) => Array.from(output.dataSync()));
}

beforeAll(async () => {
  await tf.setBackend("cpu");
});

it("every elementwise function of the catalogue survives in a dense layer", async () => {
  const model = branches(
    tf,
    [3],
    ids.map((activation) => tf.layers.dense({ units: 2, activation })),
  );
  const loaded = await reloaded(model);
  expect(activationsOf(loaded)).toEqual(ids);
  expect(loaded.getWeights().map((weight) => weight.arraySync())).toEqual(model.getWeights().map((weight) => weight.arraySync()));
});

it.each(Object.entries(namedLayers))("every elementwise function of the catalogue is a name that survives in %s", (_kind, [, make]) => {
  for (const id of ids) {
    const { activation } = make(tf, id).getConfig();
    // As TensorFlow.js writes a name, and reads it.
    expect(camelCase(snakeCase(String(activation)))).toBe(id);
  }
});

describe.each(["cpu", "wasm"])("%s", (backend) => {
  it.each(Object.entries(namedLayers))("a model of %s is saved and loaded, and gives the same", async (_kind, [shape, make]) => {
    await tf.setBackend(backend);
    const model = branches(
      tf,
      shape,
      named.map((name) => make(tf, activationId(name))),
    );
    const x = tf.randomNormal([2, ...shape], 0, 1, "float32", 3);
    const [expected, found] = [values(model, x), values(await reloaded(model), x)];
    expect(found).toEqual(expected);
    expect(expected.flat().every(Number.isFinite)).toBe(true);
  });
});

it("a model's files are read back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gofz-model-"));
  const model = branches(tf, [3], [tf.layers.dense({ units: 2, activation: activationId(tanhExp) })]);
  const { weightData, ...rest } = await artifactsOf(model);
  await writeFile(join(folder, "model.json"), JSON.stringify(rest));
  await writeFile(join(folder, "weights.bin"), new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData)));
  const weights = await readFile(join(folder, "weights.bin"));
  const topology = JSON.parse(await readFile(join(folder, "model.json"), "utf8"));
  const loaded = await tf.loadLayersModel(tf.io.fromMemory({ ...topology, weightData: new Uint8Array(weights).buffer }));
  await rm(folder, { recursive: true });
  const x = tf.ones([1, 3]);
  expect(values(loaded, x)).toEqual(values(model, x));
});

it("where a function is not registered, loading fails with TensorFlow.js's own message, which registering it cures", async () => {
  const doubled = define({ name: "doubled", formula: "s*x", params: { s: 2 } });
  const { layers } = register(tf, { doubled });
  const saved = [
    await artifactsOf(branches(tf, [3], [tf.layers.dense({ units: 1, activation: activationId(doubled) })])),
    await artifactsOf(branches(tf, [3], [layers.doubled()])),
  ];
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  for (const name of ["gofzDoubled", "GofzDoubled"]) delete classNameMap[name];
  const load = (): Promise<unknown>[] => saved.map((artifacts) => tf.loadLayersModel(tf.io.fromMemory(artifacts)));
  const [name, layer] = load();
  await expect(name).rejects.toThrow("Unknown activation: gofzDoubled. This may be due to one of the following reasons:");
  await expect(layer).rejects.toThrow("Unknown layer: GofzDoubled.");
  register(tf, { doubled });
  await expect(Promise.all(load())).resolves.toHaveLength(2);
});

it("an id is made of a function or of its name", () => {
  expect(activationId("tanhExp")).toBe(activationId(tanhExp));
  // @ts-expect-error: no function of the catalogue has this name.
  expect(activationId("tanhExpp")).toBe("gofzTanhExpp");
  expect(g.layers.tanhExp?.().getClassName()).toBe("GofzTanhExp");
});

function activationsOf(model: LayersModel): readonly unknown[] {
  return model.layers.map((layer) => layer.getConfig().activation).filter((activation) => activation !== undefined);
}
