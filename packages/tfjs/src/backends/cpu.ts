import { type Pass, stage, stream } from "@gofz/wasm";
import type { DataId, KernelBackend, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../axis.ts";
import { BackendError } from "../errors.ts";
import { addTo, repeated } from "../repeat.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { Variant } from "../variant.ts";
import { passOf } from "./pass.ts";
import { type Schedule, scheduleOf, steps } from "./schedule.ts";

/** What gofz needs of the cpu backend: where the values of tensors are. */
interface CpuBackend extends KernelBackend {
  readonly data: { get(dataId: DataId): { readonly values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: "float32", values: Float32Array): TensorInfo;
}

type Arrays = Readonly<Record<string, Float32Array>>;

/** The WebAssembly kernel over the backend's arrays, copied through the cache chunk by chunk: the same bits as on the wasm backend. */
export function cpu(_tf: TensorFlow, variant: Variant): KernelFunc {
  const passes = new Map<string, Pass>();
  return ({ inputs, attrs, backend }) => {
    const own = checked(backend);
    const schedule = scheduleOf(variant, inputs as Readonly<Record<string, TensorInfo>>);
    const compiled = passes.get(schedule.key) ?? passOf(variant, schedule, stage);
    passes.set(schedule.key, compiled);
    const arrays = Object.fromEntries(
      Object.entries(inputs).map(([name, tensor]) => [name, own.data.get((tensor as TensorInfo).dataId).values]),
    );
    const { shape } = inputs[variant.summed ?? "x"] as TensorInfo;
    return own.makeTensorInfo(shape, "float32", computed(compiled, schedule, arrays, attrs as Readonly<Record<string, number>>, shape));
  };
}

function computed(
  pass: Pass,
  schedule: Schedule,
  arrays: Arrays,
  numbers: Readonly<Record<string, number>>,
  shape: number[],
): Float32Array {
  const { repeats, uniforms, sum } = schedule;
  const size = arrays.x?.length ?? 0;
  const single = Object.fromEntries(uniforms.map((name) => [name, arrays[name]?.[0] ?? Number.NaN]));
  const patterns = new Map([...repeats].map(([name, each]) => [name, repeated(arrays[name] ?? new Float32Array(), each, schedule.step)]));
  const sums = new Float64Array(sum === undefined ? 0 : sizeOf(shape));
  const out = new Float32Array(sum === undefined ? size : sum.period === 1 ? 0 : schedule.step);
  for (const [start, end] of steps(schedule, size)) {
    const cut = ([name, array]: readonly [string, Float32Array]): [string, Float32Array | number] => [
      name,
      single[name] ?? patterns.get(name)?.subarray(0, end - start) ?? (schedule.step < size ? array.subarray(start, end) : array),
    ];
    const inputs = { ...numbers, ...Object.fromEntries(Object.entries(arrays).map(cut)) };
    const target = sum === undefined ? out.subarray(start, end) : sum.period === 1 ? undefined : out.subarray(0, end - start);
    const [total = 0] = stream(pass, inputs, [target]);
    if (sum !== undefined && target !== undefined) addTo(sums, target, sum);
    else if (sum !== undefined) sums[0] = (sums[0] ?? 0) + total;
  }
  return sum === undefined ? out : Float32Array.from(sums);
}

function checked(backend: object): CpuBackend {
  if (isCpuBackend(backend)) return backend;
  throw new BackendError("cpu", "data or makeTensorInfo");
}

function isCpuBackend(backend: object): backend is CpuBackend {
  return "data" in backend && "makeTensorInfo" in backend;
}
