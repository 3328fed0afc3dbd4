import { differentiate, find, simplify, term } from "@gofz/core";
import { pass } from "@gofz/wasm";
import type { Subject } from "./subject.ts";

/** How many inputs a kernel takes at once. */
export const chunk: number = 2 ** 16;

/** Computes the results for `chunk` inputs; they are valid until the next call. */
export type Kernel = (x: Float32Array) => Float32Array;

/** How each backend compiles a function's derivative. */
export const backends: Readonly<Record<string, (subject: Subject) => Kernel>> = { wasm };

function wasm({ function: name, order, precision }: Subject): Kernel {
  const memory = new WebAssembly.Memory({ initial: (2 * 4 * chunk) / 65536 });
  const formula = simplify(differentiate(term(find(name)), "x", order));
  const compiled = pass([formula], { precision, memory });
  return (x) => {
    new Float32Array(memory.buffer, 0, chunk).set(x);
    compiled.run(chunk, { x: 0 }, [4 * chunk]);
    // Looked up now: a memory that has grown has a new buffer.
    return new Float32Array(memory.buffer, 4 * chunk, chunk);
  };
}
