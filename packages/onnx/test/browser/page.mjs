// What runs in the page: onnxruntime-web, for the tests to call as the global `run`.
// The bundle that a user of each provider loads: that of WebGPU has no kernels of doubles, not even in WebAssembly.
const bundles = { wasm: "./ort.wasm.bundle.min.mjs", webgpu: "./ort.webgpu.bundle.min.mjs" };

/** The outputs of a model for x, on a provider; models and numbers are bytes in base64, for JSON has no NaN. */
globalThis.run = async (provider, model, x) => {
  const ort = await import(bundles[provider]);
  ort.env.wasm.wasmPaths = "/";
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(bytes(model), { executionProviders: [provider], logSeverityLevel: 4 });
  const values = new Float32Array(bytes(x).buffer);
  const results = await session.run({ x: new ort.Tensor("float32", values, [values.length]) });
  const outputs = await Promise.all(Object.entries(results).map(async ([name, tensor]) => [name, text(await tensor.getData())]));
  await session.release();
  return Object.fromEntries(outputs);
};

function bytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function text(floats) {
  return btoa(
    Array.from(new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength), (byte) => String.fromCharCode(byte)).join(""),
  );
}
