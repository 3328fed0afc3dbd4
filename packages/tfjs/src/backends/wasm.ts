import { type Pass, pass } from "@gofz/wasm";
import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "../tensorflow.ts";
import { termOf, type Variant } from "../variant.ts";
import { addressOf, memoryOf, wasmBackend } from "./webassembly.ts";

/** A fused kernel on the backend's own memory: nothing is copied. */
export function wasm(_tf: TensorFlow, variant: Variant): KernelFunc {
  const arrays = ["x", ...variant.tensors];
  const passes = new WeakMap<WebAssembly.Memory, Pass>();
  return ({ inputs, attrs, backend }) => {
    const own = wasmBackend(backend);
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
    const addresses = Object.entries(inputs).map(([name, tensor]) => [name, addressOf(own, tensor as TensorInfo)] as const);
    compiled.run(size(x), { ...(attrs as Record<string, number>), ...Object.fromEntries(addresses) }, [addressOf(own, out)]);
    return out;
  };
}

function size({ shape }: TensorInfo): number {
  return shape.reduce((product, length) => product * length, 1);
}
