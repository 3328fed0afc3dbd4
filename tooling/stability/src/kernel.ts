import { evaluate, interpreter, lowerCheapest, type Term } from "@gofz/core";
import { type Pass, type Precision, pass } from "@gofz/wasm";

/** A function's float32 results, and whether each was doubted and computed again. */
export interface Kernel {
  /** What the program gives, where it has no doubts. */
  readonly guess: (x: number) => number;
  readonly at: (x: number) => { readonly value: number; readonly isDoubted: boolean };
}

/** The program of a kernel, run step by step. */
export function interpreted(term: Term, precision: Precision): Kernel {
  const program = lowerCheapest([term], precision);
  const [result = 0] = program.results;
  const values = interpreter({ ...program, results: [result, program.doubts[0] ?? result] });
  return {
    guess: (x) => values({ x })[0] ?? Number.NaN,
    at: (x) => {
      const [value = Number.NaN, doubt] = values({ x });
      const isDoubted = program.doubts[0] !== undefined && doubt !== 0;
      return { value: Math.fround(isDoubted ? evaluate(term, { x }) : value), isDoubted };
    },
  };
}

/** The results of the real kernel. */
export function compiled(term: Term, precision: Precision, x: readonly number[]): readonly number[] {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernel: Pass = pass([term], { precision, memory });
  const output = 4 * x.length;
  new Float32Array(memory.buffer, 0, x.length).set(x);
  kernel.run(x.length, { x: 0 }, [output]);
  return [...new Float32Array(memory.buffer, output, x.length)];
}
