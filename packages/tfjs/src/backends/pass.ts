import { type Pass, pass } from "@gofz/wasm";
import { termOf, type Variant } from "../variant.ts";
import type { Schedule } from "./schedule.ts";

/** The WebAssembly pass of a variant over tensors in a memory. */
export function passOf(variant: Variant, { arrays, sum }: Schedule, memory: WebAssembly.Memory): Pass {
  const { activation, precision, weighted } = variant;
  return pass([termOf(variant)], {
    precision,
    memory,
    arrays,
    weighted,
    typical: activation.params,
    plans: activation.plans,
    summed: [sum?.period === 1],
  });
}
