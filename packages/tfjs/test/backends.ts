import { createRequire } from "node:module";
import { dirname } from "node:path";
import * as backendCpu from "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";

setWasmPaths(`${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`);

/** A backend that gofz has no kernels for: TensorFlow.js's cpu under another name. */
core.registerBackend("stranger", () => new backendCpu.MathBackendCPU());
core.copyRegisteredKernels("cpu", "stranger");

/** TensorFlow.js as its users have it: core and layers in one namespace. */
export type TensorFlow = Omit<typeof core, "default"> & Omit<typeof layers, "default">;

export const tf: TensorFlow = { ...core, ...layers };

/** The backends that run in Node, and one that gofz does not know. */
export const backends = ["cpu", "wasm", "stranger"] as const;
