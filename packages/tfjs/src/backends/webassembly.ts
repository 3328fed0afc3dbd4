import type { DataId, KernelBackend, TensorInfo } from "@tensorflow/tfjs-core";
import { BackendError } from "../errors.ts";

/** What gofz needs of the wasm backend: its exports, among them its memory, and where tensors lie in it. */
export interface WasmBackend extends KernelBackend {
  readonly wasm: { readonly asm?: object; readonly wasmMemory?: unknown };
  readonly dataIdMap: { get(dataId: DataId): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: "float32"): TensorInfo;
}

/** The backend as the one that gofz knows. Throws BackendError if it is built otherwise. */
export function wasmBackend(backend: object): WasmBackend {
  if (isWasmBackend(backend)) return backend;
  throw new BackendError("wasm", "wasm module, dataIdMap or makeOutput");
}

/** The linear memory in which the backend's tensors lie. Throws BackendError if it is out of reach. */
export function memoryOf({ wasm }: WasmBackend): WebAssembly.Memory {
  const memory = [wasm.wasmMemory, ...Object.values(wasm.asm ?? {})].find((value) => value instanceof WebAssembly.Memory);
  if (memory === undefined) throw new BackendError("wasm", "WebAssembly.Memory among its exports");
  return memory;
}

/** The address of a tensor, in bytes. */
export function addressOf({ dataIdMap }: WasmBackend, { dataId }: TensorInfo): number {
  return dataIdMap.get(dataId).memoryOffset;
}

function isWasmBackend(backend: object): backend is WasmBackend {
  return "wasm" in backend && "dataIdMap" in backend && "makeOutput" in backend;
}
