import { compile } from "watr";
import { moduleText } from "./module.ts";
import type { Routine } from "./routine.ts";

/** Computes the lanes of one result, at the address of their first element in the first array, again with more precision. */
export type Refine = (result: number, address: number, lanes: number) => void;

/** Runs over `count` elements; `places` are addresses and uniform values in the order of the module's parameters. */
export type Run = (count: number, ...places: readonly number[]) => void;

/** Compiles a routine, synchronously, for one memory. */
export function instantiate(routine: Routine, memory: WebAssembly.Memory, refine: Refine): Run {
  const module = new WebAssembly.Module(compile(moduleText(routine)) as Uint8Array<ArrayBuffer>);
  const { run } = new WebAssembly.Instance(module, { gofz: { memory, refine } }).exports;
  return run as Run;
}
