import { find, term } from "@gofz/core";
import { pass } from "@gofz/wasm";
import { expect, it } from "vitest";

const mish = term(find("mish"));

it.each([false, true])("computes in a memory that was handed in (shared: %s), after it has grown too", (shared) => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4, shared });
  const compiled = pass([mish], { precision: "fast", memory });
  memory.grow(2);
  const x = new Float32Array(memory.buffer, 4 * 30_000, 5);
  x.set([-2, -1, 0, 1, 2]);
  compiled.run(5, { x: 4 * 30_000 }, [4 * 40_001]);
  const y = [...new Float32Array(memory.buffer, 4 * 40_001, 6)];
  expect(y.map((value) => value.toFixed(4))).toEqual(["-0.2525", "-0.3034", "0.0000", "0.8651", "1.9440", "0.0000"]);
});

it("names the input that is missing", () => {
  const compiled = pass([mish], { precision: "fast", memory: new WebAssembly.Memory({ initial: 1 }) });
  expect(() => compiled.run(1, {}, [4])).toThrow("The kernel reads x, which was not given.");
});
