import { type Pass, pass } from "@gofz/wasm";
import type { DataId, KernelBackend, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { BackendError } from "../errors.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { termOf, type Variant } from "../variant.ts";

/** What gofz needs of the wasm backend: its exports, among them its memory, and where tensors lie in it. */
interface WasmBackend extends KernelBackend {
  readonly wasm: { readonly asm?: object; readonly wasmMemory?: unknown };
  readonly dataIdMap: { get(dataId: DataId): { readonly memoryOffset: number } };
  makeOutput(shape: number[], dtype: "float32"): TensorInfo;
}

/** A fused kernel on the backend's own memory: nothing is copied. */
export function wasm(_tf: TensorFlow, variant: Variant): KernelFunc {
  const arrays = ["x", ...variant.tensors];
  const passes = new WeakMap<WebAssembly.Memory, Pass>();
  return ({ inputs, attrs, backend }) => {
    const own = checked(backend);
    const memory = memoryOf(own);
    const compiled =
      passes.get(memory) ??
      pass([termOf(variant)], {
        precision: variant.precision,
        memory,
        arrays,
        weighted: variant.weighted,
        typical: variant.activation.params,
      });
    passes.set(memory, compiled);
    const { x } = inputs as { x: TensorInfo };
    const out = own.makeOutput(x.shape, "float32");
    const address = ({ dataId }: TensorInfo): number => own.dataIdMap.get(dataId).memoryOffset;
    const addresses = Object.entries(inputs).map(([name, tensor]) => [name, address(tensor as TensorInfo)] as const);
    compiled.run(size(x), { ...(attrs as Record<string, number>), ...Object.fromEntries(addresses) }, [address(out)]);
    return out;
  };
}

function size({ shape }: TensorInfo): number {
  return shape.reduce((product, length) => product * length, 1);
}

function checked(backend: object): WasmBackend {
  if (isWasmBackend(backend)) return backend;
  throw new BackendError("wasm", "wasm module, dataIdMap or makeOutput");
}

function isWasmBackend(backend: object): backend is WasmBackend {
  return "wasm" in backend && "dataIdMap" in backend && "makeOutput" in backend;
}

function memoryOf({ wasm }: WasmBackend): WebAssembly.Memory {
  const memory = [wasm.wasmMemory, ...Object.values(wasm.asm ?? {})].find((value) => value instanceof WebAssembly.Memory);
  if (memory === undefined) throw new BackendError("wasm", "WebAssembly.Memory among its exports");
  return memory;
}
