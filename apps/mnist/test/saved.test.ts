import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { define } from "@gofz/core";
import { register } from "@gofz/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
import * as ort from "onnxruntime-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { first } from "../src/data/examples.ts";
import { loadMnist } from "../src/data/mnist.ts";
import { accuracy } from "../src/score.ts";
import { mnist } from "./command.ts";

const formula = "x*sigmoid(1.7*x)";
let directory: string;
/** By backend, what it said of its model. */
let told: Record<string, number>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gofz-saved-"));
  const { stdout } = await mnist(
    "--limit",
    "1024",
    "--formula",
    formula,
    "--backend",
    "tfjs-wasm,onnxruntime-node",
    "--json",
    "--out",
    directory,
  );
  const { backends }: { backends: { name: string; testAccuracy: number }[] } = JSON.parse(stdout);
  told = Object.fromEntries(backends.map(({ name, testAccuracy }) => [name, testAccuracy]));
}, 60_000);
afterAll(() => rm(directory, { recursive: true }));

test("--out holds the models and the pictures, and nothing else", async () => {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).sort()).toEqual(["loss.png", "loss.svg", "model.json", "model.onnx", "weights.bin"]);
});

test("onnxruntime runs model.onnx, without gofz", async () => {
  const session = await ort.InferenceSession.create(join(directory, "onnxruntime-node/model.onnx"));
  const { count, x, labels } = first((await loadMnist()).test);
  const results = await session.run({ [session.inputNames[0] ?? ""]: new ort.Tensor("float32", x, [count, 784]) });
  const logits = results[session.outputNames[0] ?? ""]?.data;
  expect(accuracy(Float32Array.from(logits as Float32Array), labels)).toBe(told["onnxruntime-node"]);
});

test("TensorFlow.js loads model.json once the activation is registered, and the file says which formula it was", async () => {
  const { modelTopology, weightsManifest, userDefinedMetadata } = JSON.parse(
    await readFile(join(directory, "tfjs-wasm/model.json"), "utf8"),
  );
  const { buffer } = Uint8Array.from(await readFile(join(directory, "tfjs-wasm/weights.bin")));
  expect(userDefinedMetadata).toEqual({ gofz: { activation: "custom", formula } });
  await core.setBackend("wasm");
  register({ ...core, ...layers }, [define({ name: "custom", formula: userDefinedMetadata.gofz.formula })]);
  const model = await layers.loadLayersModel(
    core.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData: buffer }),
  );
  const { count, x, labels } = first((await loadMnist()).test);
  const logits = core.tidy(() => [model.predictOnBatch(core.tensor2d(x, [count, 784]))].flat()[0]?.dataSync());
  expect(accuracy(Float32Array.from(logits ?? []), labels)).toBe(told["tfjs-wasm"]);
});
