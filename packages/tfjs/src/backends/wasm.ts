import type { Pass } from "@gofz/wasm";
import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../axis.ts";
import { addTo, repeated } from "../repeat.ts";
import type { TensorFlow } from "../tensorflow.ts";
import type { Variant } from "../variant.ts";
import { passOf } from "./pass.ts";
import { isWhole, type Schedule, scheduleOf, steps } from "./schedule.ts";
import { addressOf, memoryOf, type WasmBackend, wasmBackend } from "./webassembly.ts";

type Numbers = Readonly<Record<string, number>>;

/** A fused kernel on the backend's own memory: what is of x's shape is not copied. */
export function wasm(_tf: TensorFlow, variant: Variant): KernelFunc {
  const known = new WeakMap<object, Compiled>();
  return ({ inputs, attrs, backend }) => {
    // To look for the memory among all exports takes longer than to compute a small tensor.
    const compiled = known.get(backend) ?? {
      own: wasmBackend(backend),
      memory: memoryOf(wasmBackend(backend)),
      passes: new Map<string, Pass>(),
    };
    known.set(backend, compiled);
    const { own, memory, passes } = compiled;
    const tensors = inputs as Readonly<Record<string, TensorInfo>>;
    const schedule = scheduleOf(variant, tensors);
    const pass = passes.get(schedule.key) ?? passOf(variant, schedule, memory);
    passes.set(schedule.key, pass);
    const out = own.makeOutput((inputs[variant.summed ?? "x"] as TensorInfo).shape, "float32");
    compute({ own, memory, tensors, schedule, pass, numbers: attrs as Numbers, out });
    return out;
  };
}

/** A variant's passes over the memory of a backend. */
interface Compiled {
  readonly own: WasmBackend;
  readonly memory: WebAssembly.Memory;
  readonly passes: Map<string, Pass>;
}

/** What is computed, and where. */
interface Job {
  readonly own: WasmBackend;
  readonly memory: WebAssembly.Memory;
  readonly tensors: Readonly<Record<string, TensorInfo>>;
  readonly schedule: Schedule;
  readonly pass: Pass;
  readonly numbers: Numbers;
  readonly out: TensorInfo;
}

function compute(job: Job): void {
  const { own, tensors, schedule, pass, numbers, out } = job;
  const size = sizeOf((tensors.x as TensorInfo).shape);
  const addresses: Record<string, number> = {};
  for (const [name, tensor] of Object.entries(tensors)) addresses[name] = addressOf(own, tensor);
  if (isWhole(schedule)) pass.run(size, { ...numbers, ...addresses }, [addressOf(own, out)]);
  else stepwise(job, addresses, size);
}

/** No symbol has such a name. */
const sumName = "the sum";

function stepwise({ own, memory, tensors, schedule, pass, numbers, out }: Job, addresses: Numbers, size: number): void {
  const { repeats, uniforms, sum } = schedule;
  const length = Math.min(schedule.step, size);
  const floats = (at: number, count: number): Float32Array => new Float32Array(memory.buffer, at, count);
  // Two floats have the room of the double that a pass sums into.
  const scratch = [...repeats.keys(), sumName].map((name) => [name, own.makeOutput([Math.max(2, length)], "float32")] as const);
  const places: Numbers = Object.fromEntries(scratch.map(([name, tensor]) => [name, addressOf(own, tensor)]));
  for (const [name, each] of repeats) {
    const values = floats(addresses[name] ?? 0, sizeOf(tensors[name]?.shape ?? []));
    floats(places[name] ?? 0, length).set(repeated(values, each, length));
  }
  const single = Object.fromEntries(uniforms.map((name) => [name, floats(addresses[name] ?? 0, 1)[0] ?? Number.NaN]));
  const moving = Object.keys(addresses).filter((name) => !uniforms.includes(name) && !repeats.has(name));
  const sums = new Float64Array(sizeOf(out.shape));
  const target = places[sumName] ?? 0;
  for (const [start, end] of steps(schedule, size)) {
    const at = Object.fromEntries(moving.map((name) => [name, (addresses[name] ?? 0) + 4 * start]));
    pass.run(end - start, { ...numbers, ...places, ...single, ...at }, [sum === undefined ? addressOf(own, out) + 4 * start : target]);
    if (sum?.period === 1) sums[0] = (sums[0] ?? 0) + new DataView(memory.buffer).getFloat64(target, true);
    else if (sum !== undefined) addTo(sums, floats(target, end - start), sum);
  }
  if (sum !== undefined) floats(addressOf(own, out), sums.length).set(sums);
  for (const [, { dataId }] of scratch) own.disposeData(dataId);
}
