import { define } from "@gofz/core";
import { register } from "@gofz/tfjs";
import "@tensorflow/tfjs-backend-cpu";
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
import * as ort from "onnxruntime-node";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { first } from "../../src/data/examples.ts";
import { loadMnist } from "../../src/data/mnist.ts";
import { open, type Site, saved, train } from "./tab.ts";

const formula = "x*sigmoid(1.7*x)";
let site: Site;
let page: Page;
beforeAll(async () => {
  site = await open();
  page = await site.visit(`f=${formula}&units=16&limit=640&epochs=1&batch=32`);
  await train(page);
}, 120_000);
afterAll(() => site.close());

const minute = { timeout: 60_000 };

async function run(model: Buffer | undefined, x: ort.Tensor): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(model ?? Buffer.alloc(0));
  const results = await session.run({ [session.inputNames[0] ?? ""]: x });
  return Float32Array.from(results[session.outputNames[0] ?? ""]?.data as Float32Array);
}

test("onnxruntime and TensorFlow.js load the trained network, and compute the same", minute, async () => {
  const onnx = await saved(page, "The trained network", "ONNX");
  const files = await saved(page, "The trained network", "TensorFlow.js", 2);
  const { x } = first((await loadMnist()).test, 20);
  const logits = await run(onnx.get("model.onnx"), new ort.Tensor("float32", x, [20, 784]));

  const { modelTopology, weightsManifest, userDefinedMetadata } = JSON.parse(files.get("model.json")?.toString() ?? "");
  expect(userDefinedMetadata.gofz.formula).toBe(formula);
  // Else it advertises its native package on standard error.
  core.enableProdMode();
  await core.setBackend("cpu");
  register({ ...core, ...layers }, [define({ name: "custom", formula })]);
  const { buffer: weightData } = Uint8Array.from(files.get("weights.bin") ?? []);
  const model = await layers.loadLayersModel(core.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }));
  const others = [model.predict(core.tensor2d(x, [20, 784]))].flat()[0]?.dataSync() ?? [];
  for (const [i, logit] of logits.entries()) expect(others[i]).toBeCloseTo(logit, 3);
});

test("the function runs as ONNX, and reads as source", minute, async () => {
  const onnx = await saved(page, "The function", "ONNX");
  const [value] = await run(onnx.get("custom.onnx"), new ort.Tensor("float32", Float32Array.of(2), [1]));
  expect(value).toBeCloseTo(2 / (1 + Math.exp(-3.4)), 5);
  expect((await saved(page, "The function", "Source")).get("custom.py")?.toString()).toMatch(/torch\.sigmoid/);
});

test("the curves are an SVG and a PNG, and the table is CSV", minute, async () => {
  const svg = (await saved(page, "The curves", "SVG")).get("curves.svg")?.toString() ?? "";
  expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  expect(svg).toContain(`>${formula} on onnxruntime wasm<`);
  const png = (await saved(page, "The curves", "PNG")).get("curves.png") ?? Buffer.alloc(24);
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1600, 960]);
  const csv = (await saved(page, "The table of runs", "CSV")).get("runs.csv")?.toString() ?? "";
  expect(csv).toMatch(/^function,backend,.*\r\nx\*sigmoid\(1\.7\*x\),ort-wasm,1,adam,0\.003,1,20,/);
});
