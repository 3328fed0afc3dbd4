import { instance } from "./assemble.ts";
import { moduleOf } from "./module.ts";
import type { Routine } from "./routine.ts";

/** Computes the lanes of one result, at the address of their first element in the first array, again with more precision. */
export type Refine = (result: number, address: number, lanes: number) => void;

/** Runs over `count` elements; `places` are addresses and uniform values in the order of the module's parameters. */
export type Run = (count: number, ...places: readonly number[]) => void;

/** Compiles a routine, synchronously, for one memory. */
export function instantiate(routine: Routine, memory: WebAssembly.Memory, refine: Refine): Run {
  return instance(moduleOf(routine), { memory, refine }).run as Run;
}
