import { differentiate, find, lowerSingle, term } from "@gofz/core";
import { reference, zeros } from "@gofz/testkit";
import { pass } from "@gofz/wasm";
import { excuse } from "../excuse.ts";
import { chunk } from "../kernel.ts";
import { boundOf, type Subject } from "../subject.ts";
import { formula, reserve } from "./formulas.ts";

/** The bits of infinity: the last value that is no NaN. */
const infinity = 0x7f800000;

/** How far from 0 one side of a formula's single-precision program is right, at every float32. */
export interface Side {
  /** The last x of that sign up to which it is; undefined where it is wrong at 0. */
  readonly end: number | undefined;
  /** The largest error on the way, in ULP, but for what is excused beside a zero. */
  readonly ulps: number;
}

/** Runs the float32s of one sign outward from 0, infinity the last, until one is wrong. */
export function scan(subject: Subject, sign: 1 | -1): Side {
  const kernel = singleKernel(subject);
  const judge = judgeOf(subject);
  const bits = new Uint32Array(chunk);
  const x = new Float32Array(bits.buffer);
  const from = sign === 1 ? 0 : 0x80000000;
  let ulps = 0;
  let end: number | undefined;
  for (let start = 0; start <= infinity; start += chunk) {
    for (let i = 0; i < chunk; i++) bits[i] = from + start + i;
    const y = kernel(x);
    for (let i = 0; i < chunk && start + i <= infinity; i++) {
      const at = x[i] as number;
      const error = judge(at, y[i] as number);
      if (error === undefined) return { end, ulps };
      if (error > ulps) ulps = error;
      end = at;
    }
  }
  return { end, ulps };
}

/** The single-precision program, run wherever x is. */
function singleKernel(subject: Subject): (x: Float32Array) => Float32Array {
  const memory = new WebAssembly.Memory({ initial: (2 * 4 * chunk) / 65536 });
  const terms = [formula(subject)];
  const certified = { program: lowerSingle(terms), lo: -Infinity, hi: Infinity };
  const { run } = pass(terms, { precision: "fast", memory, certified });
  const [given, results] = [new Float32Array(memory.buffer, 0, chunk), new Float32Array(memory.buffer, 4 * chunk, chunk)];
  return (x) => {
    given.set(x);
    run(chunk, { x: 0 }, [4 * chunk]);
    return results;
  };
}

/** The error of a result in ULP: 0 where it is excused, undefined where it is wrong. */
function judgeOf(subject: Subject): (x: number, got: number) => number | undefined {
  const { function: name, order } = subject;
  const truth = reference(name, order);
  if (truth === undefined) throw new RangeError(`${name} of order ${order} has no reference.`);
  const bound = boundOf(subject) - reserve;
  const excused = excuse(subject, truth, zeros(differentiate(term(find(name)), "x", order)));
  return (x, got) => {
    const expected = truth(x);
    if (Object.is(got, expected)) return 0;
    const error = Math.abs(got - expected) * perUlp(expected);
    const isSameSign = got === 0 ? Object.is(got, 0 * Math.sign(expected)) : got > 0 === expected > 0;
    if (error <= bound && expected !== 0 && isSameSign) return error;
    return error > bound && excused(x, got) ? 0 : undefined;
  };
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** 1 / the float32 unit in the last place of this value. */
function perUlp(value: number): number {
  double[0] = value;
  const biased = ((words[1] as number) >>> 20) & 0x7ff;
  return units[biased] as number;
}

const units = Float64Array.from({ length: 2048 }, (_, biased) => 2 ** (23 - Math.max(biased - 1023, -126)));
