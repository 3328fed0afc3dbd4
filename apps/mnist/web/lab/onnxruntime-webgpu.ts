import * as ort from "onnxruntime-web/webgpu";
import type { Backend } from "../../src/backend.ts";
import { onnxruntime } from "../../src/onnxruntime/backend.ts";

/** onnxruntime-web on the graphics card. */
export function backend(): Backend {
  ort.env.wasm.numThreads = 1;
  return onnxruntime(ort, ["webgpu"]);
}
