import * as ort from "onnxruntime-web/wasm";
import type { Backend } from "../../src/backend.ts";
import { onnxruntime } from "../../src/onnxruntime/backend.ts";

/** onnxruntime-web on the CPU. */
export function backend(): Backend {
  ort.env.wasm.numThreads = 1;
  return onnxruntime(ort);
}
