import { type PassOptions, pass } from "@gofz/wasm";
import { type Subject, termOf } from "./subject.ts";

/** How many inputs a kernel takes at once. */
export const chunk: number = 2 ** 16;

/** Computes the results for `chunk` inputs; they are valid until the next call. */
export type Kernel = (x: Float32Array) => Float32Array;

/** How each backend compiles a function's derivative. */
export const backends: Readonly<Record<string, (subject: Subject) => Kernel>> = { wasm };

/** On wasm; with `certified`, that program where its interval says. */
export function wasm(subject: Subject, certified?: PassOptions["certified"]): Kernel {
  const memory = new WebAssembly.Memory({ initial: (2 * 4 * chunk) / 65536 });
  const compiled = pass([termOf(subject)], { precision: subject.precision, memory, certified, slopes: subject.order > 0 });
  return (x) => {
    new Float32Array(memory.buffer, 0, chunk).set(x);
    compiled.run(chunk, { x: 0 }, [4 * chunk]);
    // Looked up now: a memory that has grown has a new buffer.
    return new Float32Array(memory.buffer, 4 * chunk, chunk);
  };
}
