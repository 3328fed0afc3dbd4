import type { Backend } from "./backend.ts";

export type BackendName = "tfjs-cpu" | "tfjs-wasm" | "onnxruntime-node";

/** How each backend is loaded: on demand, since their packages are large. */
export const backends: Readonly<Record<BackendName, () => Promise<Backend>>> = {
  "tfjs-cpu": async () => (await import("./tfjs/remote.ts")).remoteTfjs("cpu"),
  "tfjs-wasm": async () => (await import("./tfjs/remote.ts")).remoteTfjs("wasm"),
  "onnxruntime-node": async () => (await import("./onnxruntime/backend.ts")).onnxruntime(await import("onnxruntime-node")),
};

export const backendNames: readonly BackendName[] = Object.keys(backends).filter(isBackendName);

export function isBackendName(name: string): name is BackendName {
  return Object.hasOwn(backends, name);
}
