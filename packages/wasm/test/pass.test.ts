import { decode, encode, evaluate, find, lowerSingle, parse, term, withFlats } from "@gofz/core";
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

it("takes no text for a name: a term may come from a stranger", () => {
  const hostile = decode(JSON.parse(JSON.stringify(encode(parse("x*a"))).replace('"a"', '"a) (unreachable"')));
  const memory = new WebAssembly.Memory({ initial: 1 });
  expect(() => pass([hostile], { precision: "fast", memory })).toThrow("can't be a symbol's name in a kernel");
});

it("names the input that is missing", () => {
  const compiled = pass([mish], { precision: "fast", memory: new WebAssembly.Memory({ initial: 1 }) });
  expect(() => compiled.run(1, {}, [4])).toThrow("The kernel reads x, which was not given.");
});

it("writes its elements and nothing beside them, also where it computes some again", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const formula = parse("x - tanh(x)");
  const shrink = pass([formula], { precision: "exact", memory });
  const expected = Math.fround(evaluate(formula, { x: Math.fround(1e-3) }));
  for (let count = 0; count <= 9; count++) {
    const all = new Float32Array(memory.buffer).fill(7);
    all.subarray(0, count).fill(1e-3);
    shrink.run(count, { x: 0 }, [4 * 100]);
    expect([...all.subarray(100, 100 + count)]).toEqual(Array(count).fill(expected));
    expect(all.subarray(100 + count).every((value) => value === 7)).toBe(true);
    expect(all.subarray(count, 100).every((value) => value === 7)).toBe(true);
  }
});

it.each([
  { flats: [] },
  { flats: [{ lo: -Infinity, hi: -2, values: [-7] }] },
  {
    flats: [
      { lo: -Infinity, hi: -5, values: [-7] },
      { lo: 5, hi: Infinity, values: [7] },
    ],
  },
])("single precision computes the lanes inside its intervals and no others, wherever they stand: $flats", ({ flats }) => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const program = lowerSingle([parse("x")]);
  const certified = { program, lo: -1, hi: 2, wider: { program: withFlats(program, flats), flats } };
  const compute = pass([parse("exp(x)")], { precision: "fast", memory, certified });
  const expected = (x: number): number => {
    const flat = flats.find(({ lo, hi }) => x >= lo && x <= hi);
    return x >= -1 && x <= 2 ? x : (flat?.values[0] ?? Math.exp(x));
  };
  const values = [-1, 2, 3, Number.NaN, 0.5, -2, -2, 5, 7, -9, 1, 1, 1, 1, 0, -0.5, 3];
  for (let count = 1; count <= 53; count++) {
    const isFar = count % 3 === 0;
    const x = Float32Array.from(
      { length: count },
      (_, i) => (isFar ? [-9, 8, 1, 0.5][i % 4] : values[(i * i + count) % values.length]) ?? 0,
    );
    new Float32Array(memory.buffer, 0, count).set(x);
    compute.run(count, { x: 0 }, [4 * 100]);
    expect(new Float32Array(memory.buffer, 4 * 100, count)).toEqual(x.map(expected));
  }
});

it("beside its typical values a parameter has the program for all values, which agrees", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const swish = pass([parse("x*sigmoid(beta*x)")], { precision: "fast", memory, typical: { beta: 1 } });
  const x = new Float32Array(memory.buffer, 0, 64).map((_, i) => (i - 32) / 2);
  new Float32Array(memory.buffer).set(x);
  for (const beta of [1, 1 + 2 ** -23, 0.5, -2]) {
    swish.run(64, { x: 0, beta }, [256]);
    x.forEach((at, i) => {
      const expected = at / (1 + Math.exp(-beta * at));
      expect(Math.abs((new Float32Array(memory.buffer, 256, 64)[i] ?? 0) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2 ** -22);
    });
  }
});
