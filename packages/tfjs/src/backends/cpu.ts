import { type Pass, pass, stage, stream } from "@gofz/wasm";
import type { DataId, KernelBackend, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { BackendError } from "../errors.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { termOf, type Variant } from "../variant.ts";

/** What gofz needs of the cpu backend: where the values of tensors are. */
interface CpuBackend extends KernelBackend {
  readonly data: { get(dataId: DataId): { readonly values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: "float32", values: Float32Array): TensorInfo;
}

/** The WebAssembly kernel over the backend's arrays, copied through the cache chunk by chunk: the same bits as on the wasm backend. */
export function cpu(_tf: TensorFlow, variant: Variant): KernelFunc {
  let compiled: Pass | undefined;
  return ({ inputs, attrs, backend }) => {
    const own = checked(backend);
    compiled ??= pass([termOf(variant)], {
      precision: variant.precision,
      memory: stage,
      arrays: ["x", ...variant.tensors],
      weighted: variant.weighted,
      typical: variant.activation.params,
    });
    const values = ({ dataId }: TensorInfo): Float32Array => own.data.get(dataId).values;
    const arrays = Object.entries(inputs).map(([name, tensor]) => [name, values(tensor as TensorInfo)] as const);
    const { x } = inputs as { x: TensorInfo };
    const out = new Float32Array(values(x).length);
    stream(compiled, { ...(attrs as Record<string, number>), ...Object.fromEntries(arrays) }, [out]);
    return own.makeTensorInfo(x.shape, "float32", out);
  };
}

function checked(backend: object): CpuBackend {
  if (isCpuBackend(backend)) return backend;
  throw new BackendError("cpu", "data or makeTensorInfo");
}

function isCpuBackend(backend: object): backend is CpuBackend {
  return "data" in backend && "makeTensorInfo" in backend;
}
