// What runs in the page: TensorFlow.js with its backends and gofz, for the tests to call as the global `gofz`.
import { catalog } from "@gofz/core";
import { register } from "@gofz/tfjs";
import * as core from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgl";
import "@tensorflow/tfjs-backend-webgpu";
import * as layers from "@tensorflow/tfjs-layers";
import { allCurves } from "./curves.ts";
import { decode, encode } from "./floats.ts";
import { type KindResults, kindResults } from "./kinds.ts";
import { type LayerResults, layerResults, namedResults } from "./layers.ts";
import { trainingResults } from "./training.ts";

setWasmPaths("/");
setThreadsCount(2);
const tf = { ...core, ...layers };
const gofz = register(tf, catalog);
const { ops } = gofz;

type Function = (x: core.Tensor) => core.Tensor;

function operation(name: string, parameters?: Readonly<Record<string, number | core.Tensor>>): Function {
  return (x) => ops[name]?.(x, parameters) ?? x;
}

/** f, f' and f'' of x on a backend: all kernels, and one wait. WebGL's textures are packed or not. */
async function curves(backend: string, name: string, x: string, packed = false): Promise<readonly string[]> {
  await tf.setBackend(backend);
  tf.env().set("WEBGL_PACK_UNARY_OPERATIONS", packed);
  const f = operation(name);
  const input = tf.tensor1d(decode(x));
  const outputs = [f, tf.grad(f), tf.grad(tf.grad(f))].map((derivative) => tf.tidy(() => derivative(input)));
  const values = await Promise.all(outputs.map((output) => output.data<"float32">()));
  tf.dispose([input, ...outputs]);
  return values.map(encode);
}

/** The kernels that one activation launches forward and backward. */
async function kernels(backend: string, name: string): Promise<readonly string[]> {
  await tf.setBackend(backend);
  const x = tf.randomNormal([64, 32]);
  const { kernels } = await tf.profile(() => tf.grad(operation(name))(x));
  x.dispose();
  // tf.grad clones x, which launches nothing.
  return kernels.map(({ name: kernel }) => kernel).filter((kernel) => kernel !== "Identity");
}

/** What an activation makes of tensors of many ranks and types: shapes and values. */
async function shapes(backend: string, name: string): Promise<readonly { readonly shape: readonly number[]; readonly values: string }[]> {
  await tf.setBackend(backend);
  const ranks = [[], [1], [7], [3, 5], [2, 3, 4], [2, 1, 3, 3], [1, 2, 2, 3, 2], [2, 1, 2, 1, 2, 3], [0], [2, 0, 3]];
  const floats = ranks.map((shape) => tf.tensor(values(shape), shape));
  const others = [
    tf.tensor1d([-3, 0, 2], "int32"),
    tf.tensor1d([true, false, true], "bool"),
    tf.ones([300, 2]),
    tf.slice(tf.range(-9, 9), [3], [9]),
  ];
  const results = [...floats, ...others].map(operation(name));
  const read = results.map(async (result) => ({ shape: result.shape, values: encode(await result.data<"float32">()) }));
  return Promise.all(read);
}

function values(shape: readonly number[]): Float32Array {
  const size = shape.reduce((product, length) => product * length, 1);
  return Float32Array.from({ length: size }, (_, i) => i / 4 - 2);
}

/** The gradients of swish with a trainable beta for each channel, and of one that broadcasts from a scalar. */
async function parameterGradients(backend: string): Promise<readonly (readonly number[])[]> {
  await tf.setBackend(backend);
  const x = tf.tensor2d([-1, 2, 3, -4, 0.5, 1], [2, 3]);
  const found = [tf.tensor1d([0.5, 1, 2]), tf.scalar(1.5)].flatMap((beta) =>
    tf.grads((x, beta) => operation("swish", { beta })(x))([x, beta]),
  );
  const fixed = operation("swish", { beta: 1.5 })(x);
  // In vectors of four, one value among them.
  const even = tf.tensor1d([-1, 2, 3, -4]);
  const vectors = tf.grads((x, beta) => operation("swish", { beta })(x))([even, tf.scalar(1.5)]);
  const read = await Promise.all([...found, fixed, ...vectors].map((tensor) => tensor.data()));
  return read.map((data) => Array.from(data));
}

/** By how much the counts of tensors and buffers have grown after forward, backward and second derivatives. */
async function growth(backend: string): Promise<readonly number[]> {
  await tf.setBackend(backend);
  const [x, beta] = [tf.randomNormal([64]), tf.scalar(1.5)];
  const before = tf.memory();
  for (let i = 0; i < 3; i++) {
    operation("mish")(x).dispose();
    for (const gradient of tf.grads((x, beta) => operation("swish", { beta })(x))([x, beta])) gradient.dispose();
    tf.grad(tf.grad(operation("mish")))(x).dispose();
  }
  const after = tf.memory();
  tf.dispose([x, beta]);
  return [after.numTensors - before.numTensors, after.numDataBuffers - before.numDataBuffers];
}

/** An activation on a float16 texture. */
async function halfPrecision(name: string, x: readonly number[]): Promise<readonly number[]> {
  tf.env().set("WEBGL_FORCE_F16_TEXTURES", true);
  tf.env().set("WEBGL_RENDER_FLOAT32_ENABLED", false);
  await tf.setBackend("webgl");
  const values = await operation(name)(tf.tensor1d([...x])).data();
  tf.env().set("WEBGL_FORCE_F16_TEXTURES", false);
  tf.env().set("WEBGL_RENDER_FLOAT32_ENABLED", true);
  return Array.from(values);
}

/** On both backends that compute in WebAssembly all curves at x, and whether they do so in shared memory, as the build with threads does. */
async function webAssembly(x: string, twice: readonly string[]): Promise<WebAssemblyCurves> {
  await tf.setBackend("cpu");
  const cpu = allCurves(tf, gofz, decode(x), twice);
  await tf.setBackend("wasm");
  const { wasm } = tf.backend() as core.KernelBackend & { readonly wasm: { readonly HEAPU8: Uint8Array } };
  const isShared = globalThis.crossOriginIsolated && wasm.HEAPU8.buffer instanceof SharedArrayBuffer;
  return { cpu, wasm: allCurves(tf, gofz, decode(x), twice), isShared };
}

/** The curves of two backends by title, encoded as text. */
export interface WebAssemblyCurves extends Readonly<Record<"cpu" | "wasm", Readonly<Record<string, string>>>> {
  readonly isShared: boolean;
}

/** What the kernels give that gofz adds to the wasm backend. */
async function training(): Promise<Readonly<Record<string, string>>> {
  await tf.setBackend("wasm");
  return trainingResults(tf);
}

/** What an activation as a layer gives, saved in IndexedDB. */
async function layer(backend: string, title: string): Promise<LayerResults> {
  await use(backend);
  return layerResults(tf, gofz, title, throughIndexedDB);
}

/** What a layer of TensorFlow.js gives that has activations by name, saved in IndexedDB. */
async function namedLayer(backend: string, kind: string): Promise<LayerResults> {
  await use(backend);
  return namedResults(tf, kind, throughIndexedDB);
}

/** What a function gives that is not elementwise, and what it leaves behind. */
async function kind(backend: string, name: string): Promise<KindResults> {
  await use(backend);
  return kindResults(tf, gofz, name);
}

async function throughIndexedDB(model: layers.LayersModel): Promise<layers.LayersModel> {
  const address = "indexeddb://model";
  await model.save(address);
  const loaded = await tf.loadLayersModel(address);
  await tf.io.removeModel(address);
  return loaded;
}

async function use(backend: string): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error(`The backend ${backend} does not start.`);
}

const page = { kind, layer, namedLayer, training, webAssembly, curves, kernels, shapes, parameterGradients, growth, halfPrecision };

/** What the tests call. */
export type Gofz = typeof page;

Object.assign(globalThis, { gofz: page });
