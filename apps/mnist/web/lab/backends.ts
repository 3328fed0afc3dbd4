import type { Backend } from "../../src/backend.ts";
import type { BrowserBackendName } from "../../src/browser/backends.ts";
import type { Engine } from "../../src/tfjs/engine.ts";
import { requireWebgl, requireWebgpu } from "./hardware.ts";

/** How each backend is loaded: when it is chosen, since their packages are large. Each rejects with what is missing in this browser and what would help. */
export const backends: Readonly<Record<BrowserBackendName, () => Promise<Backend>>> = {
  "tfjs-cpu": () => tfjs("cpu", () => import("@tensorflow/tfjs-backend-cpu")),
  "tfjs-wasm": () => tfjs("wasm", async () => (await import("./tfjs-wasm.ts")).prepare()),
  "tfjs-webgl": () => tfjs("webgl", () => import("@tensorflow/tfjs-backend-webgl"), requireWebgl),
  "tfjs-webgpu": () => tfjs("webgpu", () => import("@tensorflow/tfjs-backend-webgpu"), requireWebgpu),
  "ort-wasm": async () => (await import("./onnxruntime-wasm.ts")).backend(),
  "ort-webgpu": async () => {
    await requireWebgpu();
    return (await import("./onnxruntime-webgpu.ts")).backend();
  },
};

async function tfjs(engine: Engine, load: () => Promise<unknown>, require: () => unknown = () => {}): Promise<Backend> {
  await require();
  const { tfjs } = await import("../../src/tfjs/backend.ts");
  await load();
  return tfjs(engine);
}
