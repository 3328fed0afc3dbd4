import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { env } from "@tensorflow/tfjs-core";

/** Tells TensorFlow.js where its WebAssembly lies. */
export function prepare(): void {
  // A minified build with threads never starts.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  // It insists on the address of the build with threads, and never asks for it.
  setWasmPaths({
    "tfjs-backend-wasm.wasm": absolute(plain),
    "tfjs-backend-wasm-simd.wasm": absolute(simd),
    "tfjs-backend-wasm-threaded-simd.wasm": absolute(simd),
  });
}

function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}
