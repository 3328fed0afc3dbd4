import type { Engine } from "../tfjs/engine.ts";

/** The backends that the page has, and what each is called there. */
export const browserBackends = {
  "tfjs-cpu": "TensorFlow.js cpu",
  "tfjs-wasm": "TensorFlow.js wasm",
  "tfjs-webgl": "TensorFlow.js webgl",
  "tfjs-webgpu": "TensorFlow.js webgpu",
  "ort-wasm": "onnxruntime wasm",
  "ort-webgpu": "onnxruntime webgpu",
} as const;

export type BrowserBackendName = keyof typeof browserBackends;

/** Those that are engines of TensorFlow.js. */
export const engines: { readonly [B in BrowserBackendName]?: Engine } = {
  "tfjs-cpu": "cpu",
  "tfjs-wasm": "wasm",
  "tfjs-webgl": "webgl",
  "tfjs-webgpu": "webgpu",
};

export const browserBackendNames: readonly BrowserBackendName[] = Object.keys(browserBackends).filter(isBrowserBackendName);

export function isBrowserBackendName(name: string): name is BrowserBackendName {
  return Object.hasOwn(browserBackends, name);
}
